/** What any tool must do: find the posts that came and read each, with Diapason's own adapters, and show nothing. */
import { siteFor } from '../../src/sites/index.ts';

const site = siteFor(location.href);
const read = new WeakSet<Element>();
let added: Element[] = [];

function batch(): void {
  const roots = added.filter((element) => element.isConnected);
  added = [];
  for (const root of roots) {
    for (const element of site?.findPosts(root) ?? []) {
      if (read.has(element)) continue;
      read.add(element);
      site?.readPost(element);
    }
  }
}

new MutationObserver((records) => {
  if (added.length === 0) requestAnimationFrame(batch);
  for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) added.push(node);
}).observe(document.body, { childList: true, subtree: true });
