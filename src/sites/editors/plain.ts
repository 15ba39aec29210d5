/** Replaces the selection of an editable box without an editor of its own, as typing does. Answers whether it was taken. */
export function typeIntoPlain(composer: HTMLElement, text: string): boolean {
  const { ownerDocument } = composer;
  return text === '' ? ownerDocument.execCommand('delete') : ownerDocument.execCommand('insertText', false, text);
}
