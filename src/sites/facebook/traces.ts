import { hiddenBy } from '../visibility.ts';
import { isComment } from './comments.ts';
import { MESSAGE, NAME } from './marks.ts';

const traceSelector = `${NAME},${MESSAGE},[role="article"],[role="feed"] > *`;

/** Names, messages and filled articles that stand in none of the posts found: what a changed layout leaves. */
export function strayTraces(root: ParentNode, posts: readonly Element[]): number {
  return [...root.querySelectorAll(traceSelector)].filter((trace) => isStray(trace, posts)).length;
}

function isStray(trace: Element, posts: readonly Element[]): boolean {
  if (posts.some((post) => post.contains(trace) || trace.contains(post)) || isComment(trace)) return false;
  const isEmpty = (trace.textContent ?? '').trim() === '' || trace.querySelector('[data-visualcompletion="loading-state"]') !== null;
  const isOutOfView = trace.getAttribute('data-virtualized') === 'true' || trace.querySelector('[data-virtualized="true"]') !== null;
  return !isEmpty && !isOutOfView && hiddenBy(trace) === null;
}
