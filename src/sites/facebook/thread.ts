import { isComment } from './comments.ts';
import { COMMENT } from './marks.ts';

/** The comment that a reply stands in, or whose thread it stands in; `undefined` for a comment of the post itself. */
export function answeredBy(comment: Element): Element | undefined {
  for (let at = comment.parentElement; at !== null && !at.hasAttribute('aria-posinset'); at = at.parentElement) {
    if (at.matches('[role="article"]') && isComment(at)) return at;
  }
  const first = threadBlock(comment)?.querySelector(COMMENT);
  return first !== comment && first !== null ? first : undefined;
}

/**
 * The block in which the site mounts and unmounts a comment with its replies. Such blocks stand in the post's own; a
 * comment without a block of its own would be taken for a part of everything.
 */
export function threadBlock(element: Element): Element | undefined {
  const block = element.closest('[data-virtualized]');
  const isInner = block?.parentElement?.closest('[data-virtualized]') !== null;
  return block !== null && isInner ? block : undefined;
}
