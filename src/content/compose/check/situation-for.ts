import { situationOf } from '../../../tone/index.ts';
import type { ReadyGuide } from '../../ports/reply.ts';
import { registry } from '../../registry.ts';

/**
 * What a reply to a post answers to. The bar of a post without a label suggests a kind: until somebody says otherwise, the
 * reply is checked as an answer to that.
 */
export const situationFor: ReadyGuide['situationFor'] = (labels, post) => {
  const situation = situationOf(labels);
  if (situation !== 'any' || labels.kind !== undefined || (labels.topics ?? []).length > 0) return { situation, assumed: false };
  const kind = post && registry().suggestKind?.(post.text, post.lang);
  const suggested = situationOf({ kind });
  return { situation: suggested, assumed: suggested !== 'any' };
};
