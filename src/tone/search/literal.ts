import { isEdge, isWordAt } from '../pattern/word.ts';

/** A literal in the automaton: a way an alternative can match, or a sign that an expression may match. */
export interface Literal {
  readonly text: string;
  readonly search: number;
  /** The number of the pattern it came from. */
  readonly which: number;
  /** Its place among the literals of its alternative. */
  readonly rank: number;
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

/** Whether a literal that the automaton found, which knows no case and no kinds of apostrophes and spaces, is really there. */
export function fits(text: string, literal: Literal, start: number, end: number): boolean {
  if (literal.startsAtEdge && !isEdge(text, start)) return false;
  if (literal.endsAtEdge && !isEdge(text, end)) return false;
  if (text.startsWith(literal.text, start)) return true;
  if (literal.exact && !literal.tolerant) return false;
  for (let index = 0; index < literal.text.length; index += 1) {
    const wanted = literal.text.charCodeAt(index);
    const found = text.charCodeAt(start + index);
    if (wanted === found || (literal.tolerant && isLoose(wanted))) continue;
    if (literal.exact || !sameLetter(wanted, found)) return false;
  }
  return true;
}

/** What has variants that the automaton takes for it. */
function isLoose(unit: number): boolean {
  return unit === 0x20 || unit === 0x27 || unit === 0xa0 || unit === 0x202f || unit === 0x2019;
}

function sameLetter(one: number, other: number): boolean {
  if ((one | 0x20) === (other | 0x20) && (one | 0x20) >= 0x61 && (one | 0x20) <= 0x7a) return true;
  return String.fromCharCode(one).toLowerCase() === String.fromCharCode(other).toLowerCase();
}
