import { threadBlock } from './box.ts';
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
