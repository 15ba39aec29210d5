/** The floor: one observer on the body, batched per frame, that gathers the new elements and does nothing with them. */
let added: Element[] = [];

new MutationObserver((records) => {
  if (added.length === 0) {
    requestAnimationFrame(() => {
      added = [];
    });
  }
  for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) added.push(node);
}).observe(document.body, { childList: true, subtree: true });
