const traceSelector = 'a[href*="/status/"] time,[data-testid="tweetText"],[data-testid="tweet"]';

/** Dated links to posts and texts of posts that stand in none of the posts found: what a changed layout leaves. */
export function strayTraces(root: ParentNode, posts: readonly Element[]): number {
  const strays = [...root.querySelectorAll(traceSelector)].filter((trace) => !posts.some((post) => post.contains(trace)));
  return strays.filter((trace) => trace.closest('[hidden],[contenteditable="true"]') === null).length;
}
