import { variants } from '../pattern/letters.ts';

/** The folded alphabet of some literals. */
export interface Letters {
  /** By UTF-16 unit its letter; 0 stands for everything that is in no literal. */
  readonly of: Uint8Array | Uint16Array;
  readonly size: number;
}

function* unitsAlike(char: string): Iterable<number> {
  for (const same of [char, char.toLowerCase(), char.toUpperCase()]) if (same.length === 1) yield same.charCodeAt(0);
  yield* variants.get(char.charCodeAt(0)) ?? [];
}

function lettersOf(literals: readonly string[]): Letters {
  let of: Uint8Array | Uint16Array = new Uint8Array(0x10000);
  let size = 1;
  for (const literal of literals) {
    for (let index = 0; index < literal.length; index += 1) {
      const own = literal.charCodeAt(index);
      if (of[own] !== 0) continue;
      if (size === 0x100) of = Uint16Array.from(of);
      for (const unit of unitsAlike(literal.charAt(index).toLowerCase())) of[unit] = size;
      // A letter whose small form is another's is still itself.
      if (of[own] === 0) of[own] = size;
      size += 1;
    }
  }
  return { of, size };
}

/** The beginnings of some literals, each a state, and what follows from them. */
export class Trie {
  readonly letters: Letters;
  /** Per state the last literal that ends there, or -1; `same` leads to the others. */
  readonly output: Int32Array;
  readonly same: Int32Array;
  states = 1;
  /** Per state: its first child, its next sibling, its parent and the letter that leads to it. */
  readonly #child: Int32Array;
  readonly #sibling: Int32Array;
  readonly #parent: Int32Array;
  readonly #letter: Uint16Array;
  /** Per state the longest shorter one, and the next shorter one where a literal ends; -1 when not known yet. */
  readonly #back: Int32Array;
  readonly #shorter: Int32Array;
  /** The children of the root, by letter. */
  readonly #first: Int32Array;

  constructor(literals: readonly string[]) {
    const most = literals.reduce((sum, { length }) => sum + length, 1);
    this.letters = lettersOf(literals);
    this.output = new Int32Array(most).fill(-1);
    this.same = new Int32Array(literals.length).fill(-1);
    this.#child = new Int32Array(most);
    this.#sibling = new Int32Array(most);
    this.#parent = new Int32Array(most);
    this.#letter = new Uint16Array(most);
    this.#back = new Int32Array(most).fill(-1);
    this.#shorter = new Int32Array(most).fill(-1);
    this.#first = new Int32Array(this.letters.size);
    for (const [number, literal] of literals.entries()) this.#add(literal, number);
  }

  get bytes(): number {
    const { output, same, letters } = this;
    const tables = [
      output,
      same,
      letters.of,
      this.#child,
      this.#sibling,
      this.#parent,
      this.#letter,
      this.#back,
      this.#shorter,
      this.#first,
    ];
    return tables.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  #add(literal: string, number: number): void {
    let state = 0;
    for (let index = 0; index < literal.length; index += 1) {
      const letter = this.letters.of[literal.charCodeAt(index)] ?? 0;
      state = this.#down(state, letter) || this.#grow(state, letter);
    }
    this.same[number] = this.output[state] ?? -1;
    this.output[state] = number;
  }

  #down(state: number, letter: number): number {
    if (state === 0) return this.#first[letter] ?? 0;
    let child = this.#child[state] ?? 0;
    while (child > 0 && this.#letter[child] !== letter) child = this.#sibling[child] ?? 0;
    return child;
  }

  #grow(parent: number, letter: number): number {
    const state = this.states;
    this.states += 1;
    this.#letter[state] = letter;
    this.#parent[state] = parent;
    if (parent === 0) this.#first[letter] = state;
    else {
      this.#sibling[state] = this.#child[parent] ?? 0;
      this.#child[parent] = state;
    }
    return state;
  }

  /** The state after one more letter: the longest end of what was read that begins a literal. */
  after(from: number, letter: number): number {
    for (let state = from; ; state = this.#backOf(state)) {
      const child = this.#down(state, letter);
      if (child > 0 || state === 0) return child;
    }
  }

  #backOf(state: number): number {
    const known = this.#back[state] ?? 0;
    if (known >= 0) return known;
    const parent = this.#parent[state] ?? 0;
    const back = parent === 0 ? 0 : this.after(this.#backOf(parent), this.#letter[state] ?? 0);
    this.#back[state] = back;
    return back;
  }

  /** The longest shorter state where a literal ends; 0 for none. */
  shorter(state: number): number {
    const known = this.#shorter[state] ?? 0;
    if (known >= 0 || state === 0) return Math.max(0, known);
    const back = this.#backOf(state);
    const shorter = back === 0 ? 0 : (this.output[back] ?? -1) >= 0 ? back : this.shorter(back);
    this.#shorter[state] = shorter;
    return shorter;
  }

  /** Whether a literal ends at a state. */
  ends(state: number): boolean {
    return state > 0 && ((this.output[state] ?? -1) >= 0 || this.shorter(state) > 0);
  }
}
