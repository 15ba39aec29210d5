import { isEdge, isLow, unitAt } from '../pattern/word.ts';
import type { AlternativeMatch, Expression } from './expression.ts';

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
  #hit: AlternativeMatch | undefined;
  #tried = -1;

  constructor(expression: Expression, piece: Piece, signs: readonly number[] | undefined) {
    this.#expression = expression;
    this.#text = piece.text;
    this.#windows = signs ? windowsOf(expression, piece, signs) : [piece.from, piece.to];
  }

  /** The first match that begins at a place or later; places never go back. */
  from(place: number): AlternativeMatch | undefined {
    if (this.#hit && this.#hit.start >= place) return this.#hit;
    this.#hit = this.#next(Math.max(place, this.#tried + 1));
    return this.#hit;
  }

  #next(place: number): AlternativeMatch | undefined {
    const windows = this.#windows;
    for (; this.#window < windows.length; this.#window += 2) {
      const last = windows[this.#window + 1] as number;
      for (let start = Math.max(place, windows[this.#window] as number); start <= last; start += 1) {
        const end = matchAt(this.#expression, this.#text, start);
        if (end < 0) continue;
        this.#tried = start;
        return { start, end, which: this.#expression.which, rank: this.#expression.rank };
      }
    }
    return undefined;
  }
}

/** Where the match of an expression that begins at a place ends; -1 when none does. `matchState` is set to the text. */
export function matchAt({ at, begins, edged }: Expression, text: string, start: number): number {
  const unit = unitAt(text, start);
  if (unit < 0xd800 ? unit >= 0 && !begins(unit) : isLow(text, start)) return -1;
  return edged && !isEdge(text, start) ? -1 : at(start);
}

/** Within so many places all are tried; else only those from which the literal can be reached. */
const near = 2;

/** The last place where a match may begin of which a needed literal was found. */
export function lastPlace({ needed }: Expression, { to }: Piece, sign: number): number {
  return Math.min(to, sign - (needed?.from ?? 0));
}

/** The first such place. */
export function firstPlace({ needed, before }: Expression, { text, from }: Piece, sign: number, last: number): number {
  if (!needed) return from;
  const first = Math.max(from, sign - needed.to);
  return needed.to - needed.from > near ? Math.max(first, reach(text, first, last, before)) : first;
}

/** The places where the needed literals that were found allow a match to begin. */
function windowsOf(expression: Expression, piece: Piece, signs: readonly number[]): number[] {
  const windows: number[] = [];
  for (const sign of signs.length > 1 ? [...signs].sort((a, b) => a - b) : signs) {
    let last = lastPlace(expression, piece, sign);
    let first = firstPlace(expression, piece, sign, last);
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
    const unit = unitAt(text, start - 1);
    if (unit < 0xd800 && !before(unit)) break;
    start -= 1;
  }
  return start;
}
