/**
 * A synthetic `paste` or `cut` carrying plain text. It never touches the person's clipboard.
 * `undefined` where the browser hands the event out empty: dispatching that would make the editor paste nothing over the
 * selection.
 */
export function clipboardEvent(type: 'paste' | 'cut', text: string): ClipboardEvent | undefined {
  const { DataTransfer, ClipboardEvent, Object: Table } = pageWorld();
  try {
    const clipboardData = new DataTransfer();
    if (type === 'paste') clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent(type, Object.assign(new Table(), { bubbles: true, cancelable: true, composed: true, clipboardData }));
    if (type === 'cut') return event;
    if (event.clipboardData?.getData('text/plain') !== text) event.clipboardData?.setData('text/plain', text);
    return event.clipboardData?.getData('text/plain') === text ? event : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whose objects the event is made of. In Firefox a page sees nothing of what a content script puts into an event of its
 * own world, so it is made in the page's, which learns no more than the text that it is about to hold anyway.
 */
function pageWorld(): typeof globalThis {
  return (globalThis as { wrappedJSObject?: typeof globalThis }).wrappedJSObject ?? globalThis;
}
