import type { Hit } from '../../contract/rule-kind.ts';
import { spendEffort } from '../pattern/effort.ts';
import { gaveUp, run } from '../pattern/matcher.ts';
import type { Alternatives } from './alternatives.ts';
import { Automaton } from './automaton.ts';
import { Cursor, type Piece } from './cursor.ts';
import type { Expression } from './expression.ts';
import type { Literal } from './literal.ts';
import { merge, takeApart } from './merge.ts';
import { type Scan, Touched } from './touched.ts';
import { WordTable } from './word-table.ts';

/** A literal an expression needs. */
interface Sign {
  readonly text: string;
  readonly search: number;
  readonly expression: Expression;
}

const none: readonly Hit[] = [];

/** The literals and expressions of many searches, and what they find in a piece of text in one pass. */
export class Pool {
  /** Whole words, found by their longest word; and the others. */
  readonly #words: Literal[] = [];
  readonly #others: (Literal | Sign)[] = [];
  readonly #expressions: (readonly Expression[])[] = [];
  /** Searches that look at every piece: no literal announces them. */
  readonly #restless = new Set<number>();
  #tables: { readonly words: WordTable; readonly others: Automaton } | undefined;
  /** The pass under way, and by search what it found. */
  #piece: Piece = { text: '', from: 0, to: 0 };
  #touched: Touched[] = [];
  readonly #bySearch: (Touched | undefined)[] = [];

  /** Adds a search and gives its number. All are added before the first pass. */
  add({ literals, expressions }: Alternatives): number {
    const search = this.#expressions.length;
    for (const literal of literals) {
      const whole = literal.startsAtEdge && literal.endsAtEdge && WordTable.takes(literal.text);
      (whole ? this.#words : this.#others).push({ ...literal, search });
    }
    for (const expression of expressions)
      for (const text of expression.needed?.texts ?? []) this.#others.push({ text, search, expression });
    this.#expressions.push(expressions);
    this.#bySearch.push(undefined);
    if (expressions.some(({ needed }) => !needed)) this.#restless.add(search);
    this.#tables = undefined;
    return search;
  }

  isRestless(search: number): boolean {
    return this.#restless.has(search);
  }

  get bytes(): number {
    return this.#tables ? this.#tables.words.bytes + this.#tables.others.bytes : 0;
  }

  /** One pass over a piece. */
  scan(text: string, from: number, to: number): Scan {
    this.#tables ??= { words: new WordTable(this.#words.map(textOf)), others: new Automaton(this.#others.map(textOf)) };
    this.#piece = { text, from, to };
    this.#touched = [];
    for (const search of this.#restless) this.#touch(search);
    // A text made of nothing but terms within terms is not looked at to its end.
    const most = 1_000 + 50 * text.length;
    if (this.#words.length > 0) this.#tables.words.scan(text, this.#noteWord, most);
    if (this.#others.length > 0) this.#tables.others.scan(text, this.#noteOther, most);
    const touched = this.#touched;
    for (const { search } of touched) this.#bySearch[search] = undefined;
    return { text, from, to, touched };
  }

  readonly #noteWord = (number: number, start: number): void => {
    const literal = this.#words[number] as Literal;
    this.#touch(literal.search).addPlace(this.#piece, literal, start);
  };

  readonly #noteOther = (number: number, end: number): void => {
    const literal = this.#others[number] as Literal | Sign;
    const touched = this.#touch(literal.search);
    const start = end - literal.text.length;
    if ('expression' in literal) touched.addSign(literal.expression, start);
    else touched.addPlace(this.#piece, literal, start);
  };

  #touch(search: number): Touched {
    const known = this.#bySearch[search];
    if (known) return known;
    const made = new Touched(search);
    this.#bySearch[search] = made;
    this.#touched.push(made);
    return made;
  }

  /** The matches of a search in a piece: leftmost first, at one place the first alternative, never overlapping. */
  hits(scan: Scan, touched: Touched): readonly Hit[] {
    touched.hits ??= this.#solve(scan, touched);
    if (touched.steps > 0) spendEffort(touched.steps);
    return touched.hits;
  }

  #solve(scan: Scan, touched: Touched): readonly Hit[] {
    const { search, places, active } = touched;
    const tried = this.#restless.has(search) ? (this.#expressions[search] as readonly Expression[]) : active;
    if (!tried) return places ? takeApart(places) : none;
    const cursors: Cursor[] = [];
    for (const expression of tried) {
      const signs = touched.signsOf(expression);
      if (signs || !expression.needed) cursors.push(new Cursor(expression, scan, signs));
    }
    const most = allowance(scan.text);
    const hits: Hit[] = [];
    run.text = scan.text;
    run.left = most;
    try {
      merge(places, cursors, scan, hits);
      touched.steps = most - run.left;
    } catch (error) {
      if (!gaveUp(error)) throw error;
      touched.steps = most;
    }
    return hits.length === 0 ? none : hits;
  }
}

function textOf({ text }: { readonly text: string }): string {
  return text;
}

/** Steps a search may take in a piece: some milliseconds at most, and enough for every pattern that is not out of hand. */
function allowance(text: string): number {
  return 40_000 + 100 * text.length;
}
