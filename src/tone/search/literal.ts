import { variants } from '../pattern/letters.ts';
import { isEdge, isWordAt } from '../pattern/word.ts';
import type { Turn } from './expression.ts';

/** A way an alternative can match that is nothing but characters. */
export interface Literal extends Turn {
  readonly text: string;
  readonly search: number;
  /** Only in this very case. */
  readonly exact: boolean;
  /** Any apostrophe for an apostrophe, any space for a space. */
  readonly tolerant: boolean;
  readonly startsAtEdge: boolean;
  readonly endsAtEdge: boolean;
}

/** Whole words: an edge at both ends, or, for our own rules, where a letter stands there (C++). */
export function edgesOf(text: string, words: boolean, tolerant: boolean): Pick<Literal, 'startsAtEdge' | 'endsAtEdge'> {
  return { startsAtEdge: words && (!tolerant || isWordAt(text, 0)), endsAtEdge: words && (!tolerant || isWordAt(text, text.length - 1)) };
}

const exactly = 1;
const tolerantly = 2;
const atStart = 4;
const atEnd = 8;

/** Literals laid out flat, so that looking at one of thousands touches little memory. */
export class LiteralList {
  readonly search: Int32Array;
  readonly which: Int32Array;
  readonly rank: Int32Array;
  readonly length: Int32Array;
  readonly #from: Int32Array;
  readonly #flags: Uint8Array;
  readonly #units: Uint16Array;

  constructor(literals: readonly Literal[]) {
    const numbers = () => new Int32Array(literals.length);
    this.search = numbers();
    this.which = numbers();
    this.rank = numbers();
    this.length = numbers();
    this.#from = numbers();
    this.#flags = new Uint8Array(literals.length);
    this.#units = new Uint16Array(literals.reduce((sum, { text }) => sum + text.length, 0));
    let from = 0;
    for (const [number, { text, search, which, rank, exact, tolerant, startsAtEdge, endsAtEdge }] of literals.entries()) {
      this.search[number] = search;
      this.which[number] = which;
      this.rank[number] = rank;
      this.length[number] = text.length;
      this.#from[number] = from;
      this.#flags[number] = (exact ? exactly : 0) | (tolerant ? tolerantly : 0) | (startsAtEdge ? atStart : 0) | (endsAtEdge ? atEnd : 0);
      for (let index = 0; index < text.length; index += 1) this.#units[from + index] = text.charCodeAt(index);
      from += text.length;
    }
  }

  get bytes(): number {
    return 21 * this.length.length + this.#units.byteLength;
  }

  /** Whether a literal stands at a place of a text. */
  fits(text: string, number: number, start: number): boolean {
    const units = this.#units;
    const flags = this.#flags[number] as number;
    const from = this.#from[number] as number;
    const size = this.length[number] as number;
    if (start < 0 || start + size > text.length) return false;
    for (let index = 0; index < size; index += 1) {
      const wanted = units[from + index] as number;
      const found = text.charCodeAt(start + index);
      if (wanted !== found && !isAlike(wanted, found, flags)) return false;
    }
    if ((flags & atStart) !== 0 && !isEdge(text, start)) return false;
    return (flags & atEnd) === 0 || isEdge(text, start + size);
  }
}

function isAlike(wanted: number, found: number, flags: number): boolean {
  if ((flags & exactly) === 0 && isSameLetter(wanted, found)) return true;
  return (flags & tolerantly) !== 0 && (variants.get(wanted)?.includes(found) ?? false);
}

function isSameLetter(one: number, other: number): boolean {
  const small = one | 0x20;
  if (one < 0x80 && other < 0x80) return small === (other | 0x20) && small >= 0x61 && small <= 0x7a;
  return String.fromCharCode(one).toLowerCase() === String.fromCharCode(other).toLowerCase();
}
