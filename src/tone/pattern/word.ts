import { wordClass } from './node.ts';

const word = new Uint8Array(0x10000);
const piece = /\\[ux]\{?([0-9a-f]+)\}?|([^\\])/gy;

/** Fills the table from the class that the expressions use, so that both always agree. */
function fill(): void {
  const ends: number[] = [];
  const dashes = new Set<number>();
  piece.lastIndex = 0;
  for (let found = piece.exec(wordClass); found; found = piece.exec(wordClass)) {
    if (found[2] === '-') dashes.add(ends.length);
    else ends.push(found[1] === undefined ? (found[2] ?? '').charCodeAt(0) : Number.parseInt(found[1], 16));
  }
  for (let index = 0; index < ends.length; index += 1) {
    const from = ends[index] ?? 0;
    const to = dashes.has(index + 1) ? (ends[index + 1] ?? from) : from;
    if (from < 0x10000) word.fill(1, from, Math.min(to, 0xffff) + 1);
  }
  word.fill(0, 0xd800, 0xe000);
}
fill();

/** The UTF-16 unit at `index`, -1 outside the text. Engines read strings fast only where no NaN was ever seen. */
export function unitAt(text: string, index: number): number {
  return index >= 0 && index < text.length ? text.charCodeAt(index) : -1;
}

/** Whether the character at `index` belongs to a word; false outside the text. */
export function isWordAt(text: string, index: number): boolean {
  const unit = unitAt(text, index);
  if (unit < 0) return false;
  if (unit < 0xd800 || unit >= 0xe000) return word[unit] === 1;
  const code = unit < 0xdc00 ? text.codePointAt(index) : text.codePointAt(index - 1);
  return code !== undefined && ((code >= 0x10000 && code < 0x1f000) || (code >= 0x20000 && code < 0x40000));
}

/** Whether a word begins or ends before `index`. */
export function isEdge(text: string, index: number): boolean {
  return isWordAt(text, index - 1) !== isWordAt(text, index);
}

/** Whether the unit at `index` is the second of a pair: no character begins there. */
export function isLow(text: string, index: number): boolean {
  const unit = unitAt(text, index);
  if (unit < 0xdc00 || unit >= 0xe000) return false;
  const before = unitAt(text, index - 1);
  return before >= 0xd800 && before < 0xdc00;
}
