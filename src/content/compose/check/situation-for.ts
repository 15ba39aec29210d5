import type { Post } from '../../../contract/post.ts';
import { situationOf } from '../../../tone/index.ts';
import type { ReadyGuide } from '../../ports/reply.ts';
import { registry } from '../../registry.ts';

/** The kind that a post's words suggest, worked out once for as long as they stay the same. */
function createSuggestion(): (post: Post) => string | undefined {
  let last: { readonly text: string; readonly lang: string | undefined; readonly kind: string | undefined } | undefined;
  return ({ text, lang }) => {
    if (last?.text !== text || last.lang !== lang) last = { text, lang, kind: registry().suggestKind?.(text, lang) };
    return last.kind;
  };
}

/**
 * What a reply to a post answers to. The bar of a post without a label suggests a kind: until somebody says otherwise, the
 * reply is checked as an answer to that. Asked at every key.
 */
export function createSituationFor(): ReadyGuide['situationFor'] {
  const suggested = createSuggestion();
  return (labels, post) => {
    const situation = situationOf(labels);
    if (situation !== 'any' || labels.kind !== undefined || (labels.topics ?? []).length > 0) return { situation, assumed: false };
    const assumed = situationOf({ kind: post && suggested(post) });
    return { situation: assumed, assumed: assumed !== 'any' };
  };
}
