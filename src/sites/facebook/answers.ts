import { isComment } from './comments.ts';
import { findPosts, rootOf } from './find.ts';
import { COMMENT } from './marks.ts';
import { readPost } from './read.ts';

/** Under a post its comments, not what answers them; under a comment its replies. */
export function answersShown(answered: Element): Element[] {
  if (isComment(answered)) return repliesTo(answered);
  return findPosts(answered).filter((element) => isComment(element) && readPost(element)?.kind === 'comment');
}

/** By what they say they answer, else by standing in the block that the comment begins. */
function repliesTo(comment: Element): Element[] {
  const id = readPost(comment)?.id;
  const root = rootOf(comment) ?? comment.closest('[role="dialog"],[role="main"],main') ?? comment.ownerDocument.body;
  const block = comment.closest('[data-virtualized]');
  const thread = block?.querySelector(COMMENT) === comment ? block : comment;
  return findPosts(root).filter((element) => {
    if (element === comment || !isComment(element)) return false;
    const reply = readPost(element);
    return reply?.parentId === undefined ? reply !== undefined && thread.contains(element) : reply.parentId === id;
  });
}
