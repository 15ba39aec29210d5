import type { Hit } from '../../contract/rule-kind.ts';
import { isEdge, isLow } from '../pattern/word.ts';
import type { Expression } from './expression.ts';

/** A piece of a text as the searches see it, and the first and last place where a match may begin. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Walks over the matches of one expression in a piece, from left to right. */
export class Cursor {
  readonly #expression: Expression;
  readonly #text: string;
  /** Where matches may begin: pairs of first and last place, in order. */
  readonly #windows: readonly number[];
  #window = 0;
  #hit: Hit | undefined;
  #tried = -1;

  constructor(expression: Expression, piece: Piece, signs: readonly number[] | undefined) {
    this.#expression = expression;
    this.#text = piece.text;
    this.#windows = signs ? windowsOf(expression, piece, signs) : [piece.from, piece.to];
  }

  /** The first match that begins at a place or later; places never go back. */
  from(place: number): Hit | undefined {
    if (this.#hit && this.#hit.start >= place) return this.#hit;
    this.#hit = this.#next(Math.max(place, this.#tried + 1));
    return this.#hit;
  }

  #next(place: number): Hit | undefined {
    const windows = this.#windows;
    for (; this.#window < windows.length; this.#window += 2) {
      const first = Math.max(place, windows[this.#window] as number);
      const hit = tried(this.#expression, this.#text, first, windows[this.#window + 1] as number);
      if (hit) {
        this.#tried = hit.start;
        return hit;
      }
    }
    return undefined;
  }
}

/** The first match that begins from `first` to `last`. */
function tried({ at, begins, edged, which }: Expression, text: string, first: number, last: number): Hit | undefined {
  for (let start = first; start <= last; start += 1) {
    const unit = text.charCodeAt(start);
    if (unit < 0xd800 ? !begins(unit) : isLow(text, start)) continue;
    if (edged && !isEdge(text, start)) continue;
    const end = at(start);
    if (end >= 0) return { start, end, which };
  }
  return undefined;
}

/** Within so many places all are tried; else only those from which the literal can be reached. */
const near = 2;

/** The places where a needed literal allows a match to begin. */
function windowsOf({ needed, before }: Expression, { text, from, to }: Piece, signs: readonly number[]): number[] {
  if (!needed) return [from, to];
  const windows: number[] = [];
  for (const sign of signs.length > 1 ? [...signs].sort((a, b) => a - b) : signs) {
    let last = Math.min(to, sign - needed.from);
    let first = Math.max(from, sign - needed.to);
    if (needed.to - needed.from > near) first = Math.max(first, reach(text, first, last, before));
    if (first > last) continue;
    while (windows.length > 0 && first <= (windows.at(-1) as number) + 1) {
      last = Math.max(last, windows.pop() as number);
      first = Math.min(first, windows.pop() as number);
    }
    windows.push(first, last);
  }
  return windows;
}

function reach(text: string, first: number, last: number, before: (code: number) => boolean): number {
  let start = last;
  while (start > first) {
    const unit = text.charCodeAt(start - 1);
    if (unit < 0xd800 && !before(unit)) break;
    start -= 1;
  }
  return start;
}
