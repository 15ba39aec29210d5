import { Trie } from './trie.ts';

/**
 * Finds all of many literals in one pass (Aho and Corasick), without regard to case, kind of apostrophe or kind of space.
 * The alphabet is folded by a table, so that offsets stay those of the text. Rows of the transition table are made when a
 * text first needs them: thousands of literals are ready at once, and a reply visits few of their states.
 */
export class Automaton {
  readonly #trie: Trie;
  /** By state, its row; 0 for none yet. Rows begin at 1. */
  readonly #rowOf: Int32Array;
  readonly #stateOf: number[] = [0];
  /** Per row and letter where the next row begins, negative when a literal ends there, 0 when it is not known yet. */
  #rows: Int32Array;

  constructor(literals: readonly string[]) {
    this.#trie = new Trie(literals);
    this.#rowOf = new Int32Array(this.#trie.states);
    this.#rows = new Int32Array(64 * this.#trie.letters.size);
    this.#row(0);
  }

  /** Bytes of the tables so far. */
  get bytes(): number {
    return this.#trie.bytes + this.#rowOf.byteLength + this.#rows.byteLength + 8 * this.#stateOf.length;
  }

  /** Calls back with the number of each literal found and the end of its place, at most so many times. */
  scan(text: string, found: (literal: number, end: number) => void, most = Infinity): void {
    const { of, size } = this.#trie.letters;
    let rows = this.#rows;
    let left = most;
    let row = size;
    for (let index = 0; index < text.length; index += 1) {
      const letter = of[text.charCodeAt(index)] as number;
      let next = rows[row + letter] as number;
      if (next === 0) {
        next = this.#learn(row, letter);
        rows = this.#rows;
      }
      if (next < 0) {
        next = -next;
        left = this.#tell(this.#stateOf[next / size] ?? 0, index + 1, found, left);
        if (left <= 0) return;
      }
      row = next;
    }
  }

  #tell(state: number, end: number, found: (literal: number, end: number) => void, most: number): number {
    const { output, same } = this.#trie;
    let left = most;
    for (let at = state; at > 0 && left > 0; at = this.#trie.shorter(at)) {
      for (let literal = output[at] ?? -1; literal >= 0; literal = same[literal] ?? -1) {
        found(literal, end);
        left -= 1;
      }
    }
    return left;
  }

  #learn(row: number, letter: number): number {
    const { size } = this.#trie.letters;
    const state = this.#trie.after(this.#stateOf[row / size] ?? 0, letter);
    const begins = this.#row(state) * size;
    const next = this.#trie.ends(state) ? -begins : begins;
    this.#rows[row + letter] = next;
    return next;
  }

  #row(state: number): number {
    const known = this.#rowOf[state] ?? 0;
    if (known > 0) return known;
    const row = this.#stateOf.length;
    this.#stateOf.push(state);
    this.#rowOf[state] = row;
    if ((row + 1) * this.#trie.letters.size > this.#rows.length) {
      const larger = new Int32Array(2 * this.#rows.length);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    return row;
  }
}
