import { variants } from '../pattern/letters.ts';
import { isWordAt } from '../pattern/word.ts';
import type { AlternativeMatch, Turn } from './expression.ts';

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

/** Literals laid out flat: to look at one of thousands touches little memory. */
export class LiteralList {
  readonly count: number;
  /** Eight numbers per literal: its search, which, rank, length, where its units begin, its flags, and two to spare, so that each stands in one line of memory. */
  readonly #numbers: Int32Array;
  readonly #units: Uint16Array;

  constructor(literals: readonly Literal[]) {
    this.count = literals.length;
    this.#numbers = new Int32Array(8 * literals.length);
    this.#units = new Uint16Array(literals.reduce((sum, { text }) => sum + text.length, 0));
    let from = 0;
    for (const [number, literal] of literals.entries()) {
      const { text, search, which, rank } = literal;
      this.#numbers.set([search, which, rank, text.length, from, flagsOf(literal)], 8 * number);
      for (let index = 0; index < text.length; index += 1) this.#units[from + index] = text.charCodeAt(index);
      from += text.length;
    }
  }

  get bytes(): number {
    return this.#numbers.byteLength + this.#units.byteLength;
  }

  search(number: number): number {
    return this.#numbers[8 * number] as number;
  }

  length(number: number): number {
    return this.#numbers[8 * number + 3] as number;
  }

  place(number: number, start: number): AlternativeMatch {
    const numbers = this.#numbers;
    const at = 8 * number;
    const end = start + (numbers[at + 3] as number);
    return { start, end, which: numbers[at + 1] as number, rank: numbers[at + 2] as number };
  }

  /** Whether a literal stands at a place of a text. */
  fits(text: string, number: number, start: number): boolean {
    const numbers = this.#numbers;
    const units = this.#units;
    const at = 8 * number;
    const flags = numbers[at + 5] as number;
    const from = numbers[at + 4] as number;
    const length = numbers[at + 3] as number;
    if (start < 0 || start + length > text.length) return false;
    for (let index = 0; index < length; index += 1) {
      const wanted = units[from + index] as number;
      const found = text.charCodeAt(start + index);
      if (wanted !== found && !isAlike(wanted, found, flags)) return false;
    }
    if ((flags & atStart) !== 0 && isWordAt(text, start - 1) === isWordAt(text, start)) return false;
    return (flags & atEnd) === 0 || isWordAt(text, start + length) !== isWordAt(text, start + length - 1);
  }
}

function flagsOf({ exact, tolerant, startsAtEdge, endsAtEdge }: Literal): number {
  return (exact ? exactly : 0) | (tolerant ? tolerantly : 0) | (startsAtEdge ? atStart : 0) | (endsAtEdge ? atEnd : 0);
}

function isAlike(wanted: number, found: number, flags: number): boolean {
  if (wanted >= 0x80 || found >= 0x80) return isAlikeBeyondAscii(wanted, found, flags);
  const small = wanted | 0x20;
  return (flags & exactly) === 0 && (wanted ^ found) === 0x20 && small >= 0x61 && small <= 0x7a;
}

function isAlikeBeyondAscii(wanted: number, found: number, flags: number): boolean {
  if ((flags & exactly) === 0 && String.fromCharCode(wanted).toLowerCase() === String.fromCharCode(found).toLowerCase()) return true;
  return (flags & tolerantly) !== 0 && (variants.get(wanted)?.includes(found) ?? false);
}
