import { withoutTurning } from '../../domain/turning.ts';

/**
 * Words as a style sheet paints them (`[data-words]::after`): a page's search and its selection look through closed shadow
 * roots too, and find text nodes there, but never what is painted. Screen readers read it as any text. Nothing in it turns the writing around.
 */
export function painted(doc: Document, words: string, look = ''): HTMLElement {
  const element = doc.createElement('span');
  element.dataset.words = withoutTurning(words);
  element.className = look;
  return element;
}
