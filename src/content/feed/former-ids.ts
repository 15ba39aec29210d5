import type { Post } from '../../contract/post.ts';
import { isContentName } from '../../domain/content-name.ts';
import { mayBeSamePost } from '../../domain/same-post.ts';

const ALIASES_MAX = 4;

const isTranslated = ({ textState }: Post) => textState.startsWith('translated');

/** Whether what one reading lacks of the other is said to be missing, not just empty: the page had not shown it yet. */
function lacksOnly(field: 'author' | 'text', a: Post, b: Post): boolean {
  const has = (post: Post) => post[field] !== undefined && post[field] !== '';
  return has(a) === has(b) || (has(a) ? b : a).missing.includes(field);
}

/** Whether an element still shows the post that it showed before. A site may show another one in the same element. */
function isStill(before: Post, now: Post): boolean {
  if (before.id === now.id) return true;
  return (
    mayBeSamePost(before, now) &&
    lacksOnly('author', before, now) &&
    (isTranslated(before) !== isTranslated(now) || lacksOnly('text', before, now))
  );
}

/**
 * The post as an element shows it now, with the names that the same element gave to the same post before: they were made
 * of what the page showed then, and nothing else may know that they are one.
 */
export function withFormerIds(now: Post, before: Post | undefined): Post {
  if (before === undefined || !isStill(before, now)) return now;
  const former = [before.id, ...(before.aliases ?? [])].filter(isContentName);
  const aliases = [...new Set([...(now.aliases ?? []), ...former])].filter((id) => id !== now.id).slice(0, ALIASES_MAX);
  return aliases.length === 0 ? now : { ...now, aliases };
}
