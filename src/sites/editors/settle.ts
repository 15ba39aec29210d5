const TAKEN_MS = 60;
const SETTLED_MS = 500;

function nextFrame(view: Window, done: () => void): void {
  // A tab in the background paints no frames; the bounds below end the wait then.
  view.requestAnimationFrame(() => view.setTimeout(done, 0));
}

/** Selects a range and waits until the editor can have taken it over: a `selectionchange` and a frame, 60 ms at most. */
export function select(document: Document, range: Range): Promise<void> {
  const view = document.defaultView ?? window;
  const selection = document.getSelection();
  if (selection === null) return Promise.resolve();
  return new Promise((resolve) => {
    const bound = view.setTimeout(finish, TAKEN_MS);
    const taken = () => nextFrame(view, finish);
    function finish() {
      view.clearTimeout(bound);
      document.removeEventListener('selectionchange', taken);
      resolve();
    }
    document.addEventListener('selectionchange', taken, { once: true });
    selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  });
}

/** Waits until `holds` is true after a change below `root`; answers whether it became true within 500 ms. */
export function settled(root: Element, holds: () => boolean): Promise<boolean> {
  const view = root.ownerDocument.defaultView ?? window;
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => nextFrame(view, check));
    const bound = view.setTimeout(() => finish(holds()), SETTLED_MS);
    function finish(result: boolean) {
      observer.disconnect();
      view.clearTimeout(bound);
      resolve(result);
    }
    function check() {
      if (holds()) finish(true);
    }
    observer.observe(root, { childList: true, subtree: true, characterData: true });
    nextFrame(view, check);
  });
}
