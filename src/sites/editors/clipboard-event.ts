/**
 * A synthetic `paste` or `cut` carrying plain text. It never touches the person's clipboard.
 * `undefined` where the browser hands the event out empty (Firefox from an isolated world, some versions):
 * dispatching that would make the editor paste nothing over the selection.
 */
export function clipboardEvent(type: 'paste' | 'cut', text: string): ClipboardEvent | undefined {
  const clipboardData = new DataTransfer();
  if (type === 'paste') clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent(type, { bubbles: true, cancelable: true, composed: true, clipboardData });
  if (type === 'cut') return event;
  if (event.clipboardData?.getData('text/plain') !== text) event.clipboardData?.setData('text/plain', text);
  return event.clipboardData?.getData('text/plain') === text ? event : undefined;
}
