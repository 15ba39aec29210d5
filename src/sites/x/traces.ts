import { hiddenBy } from '../visibility.ts';

/** Three sorts of traces that each post leaves once: its dated link, its words, its figures. */
const dated = 'a[href*="/status/"] time';
/** Each post links to its own figures in its row of actions. */
const figures = 'a[href*="/status/"][href$="/analytics"]';
const wordy = '[data-testid="tweetText"],[lang][dir="auto"]';

/**
 * How many posts leave traces that stand in none of the posts that were read: what a changed layout leaves. Each sort of
 * trace is counted apart, so that one lost post counts once.
 */
export function strayPosts(root: ParentNode, read: readonly Element[]): number {
  return Math.max(...[dated, wordy, figures].map((selector) => countStrays(root, read, selector)));
}

function countStrays(root: ParentNode, read: readonly Element[], selector: string): number {
  const inPosts = new Set(read.flatMap((post) => [...post.querySelectorAll(selector)]));
  const strays = [...root.querySelectorAll(selector)].filter((trace) => !inPosts.has(trace) && isShown(trace));
  return strays.length;
}

function isShown(trace: Element): boolean {
  return hiddenBy(trace) === null && trace.closest('[contenteditable="true"]') === null;
}
