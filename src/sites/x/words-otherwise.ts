import { precedes } from '../order.ts';
import { visibleText } from '../text.ts';
import type { Parts, Piece } from './article.ts';
import { belongsTo, isInBox } from './otherwise.ts';

type Around = Pick<Parts, 'quote' | 'social' | 'articleBody'> | undefined;

/** The words that X no longer names (above `before`, where that is given), or did not name before 2022: nothing else in a post says its language. */
export function findWords(piece: Piece, around: Around, before?: Element): Element | undefined {
  for (const element of piece.root.querySelectorAll('[lang]')) {
    const others = [piece.names, around?.quote?.root, around?.social, around?.articleBody];
    if (element.closest('a') !== null || others.some((other) => other?.contains(element))) continue;
    if (before !== undefined && precedes(before, element)) return undefined;
    if (belongsTo(piece.root, element) && !isInBox(piece.root, element)) return element;
  }
  return undefined;
}

const other = 'a,button,[role="button"],[role="group"],[role="link"],video,[data-testid^="birdwatch"]';
/** So many letters are no label of a picture. */
const WORDS = 12;

/** Whether anything beside the named parts of a post, its media and its controls reads as words. */
export function readsAsWords({ own, quote, social, actions }: Parts, mediaMark: string): boolean {
  const apart = new Set([own.names, quote?.root, social, actions].filter((part) => part !== undefined));
  const text = visibleText(own.root, (element) => apart.has(element) || element.matches(other) || element.matches(mediaMark));
  return (text.match(/\p{L}/gu) ?? []).length >= WORDS;
}
