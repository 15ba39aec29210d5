import { commentRef, isPostUrl, siteUrl } from '../../domain/sites/facebook-address.ts';
import { hiddenBy } from '../visibility.ts';
import { isComment } from './comments.ts';
import { ACTION, MESSAGE, NAME } from './marks.ts';

const traceSelector = `${NAME},${MESSAGE},${ACTION},[role="article"],[role="feed"] > *`;

/** Names, messages, actions and filled articles that stand in nothing that was read: what a changed layout leaves. */
export function strayPosts(root: ParentNode, read: readonly Element[]): number {
  return [...root.querySelectorAll(traceSelector)].filter((trace) => isStray(trace, read)).length;
}

function isStray(trace: Element, read: readonly Element[]): boolean {
  if (read.some((post) => post.contains(trace) || trace.contains(post)) || isComment(trace)) return false;
  const isEmpty = (trace.textContent ?? '').trim() === '' || trace.querySelector('[data-visualcompletion="loading-state"]') !== null;
  const isOutOfView = trace.getAttribute('data-virtualized') === 'true' || trace.querySelector('[data-virtualized="true"]') !== null;
  return !isEmpty && !isOutOfView && hiddenBy(trace) === null;
}

/** Comments whose own address stands in a post and in no comment that was read. Articles that are comments count too. */
export function strayComments(root: ParentNode, posts: readonly Element[], comments: readonly Element[]): number {
  const isOutside = (element: Element) => !comments.some((comment) => comment.contains(element)) && hiddenBy(element) === null;
  const numbers = new Set<string>();
  for (const link of root.querySelectorAll('a[href*="comment_id="]')) {
    const url = siteUrl(link.getAttribute('href'));
    if (url === undefined || !isPostUrl(url) || !isOutside(link) || !posts.some((post) => post.contains(link))) continue;
    const ref = commentRef(url);
    if (ref !== undefined) numbers.add(ref.reply ?? ref.comment ?? '');
  }
  const articles = [...root.querySelectorAll('[role="article"]')].filter((article) => isComment(article) && isOutside(article));
  return Math.max(numbers.size, articles.filter((article) => article.querySelector('a[href]') !== null).length);
}
