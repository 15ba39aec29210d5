import { isWordAt } from '../pattern/word.ts';

/** By UTF-16 unit: 0 for not looked at yet, 1 for what is in no word, else the small letter. */
const letters = new Uint16Array(0x10000);
const outside = 1;
const seed = 17;
/** Bits of a first, coarse table that stays in the fastest memory: most words of a text are told there to be no term's. */
const bits = 0x20000;

function letterOf(unit: number): number {
  const char = String.fromCharCode(unit);
  const small = char.toLowerCase();
  // Halves of pairs are taken for no letters: an emoji may stand right beside a word. Literals with pairs are not looked up here.
  const letter = isWordAt(char, 0) ? (small.length === 1 ? small.charCodeAt(0) : unit) : outside;
  letters[unit] = letter;
  return letter;
}

/** The longest word of a literal: where it begins, and its hash. */
function longestWord(literal: string): { start: number; hash: number } {
  let best = { start: 0, hash: seed, length: 0 };
  let hash = seed;
  let start = 0;
  for (let index = 0; index <= literal.length; index += 1) {
    const letter = index < literal.length ? letterOf(literal.charCodeAt(index)) : outside;
    if (letter !== outside) hash = (Math.imul(hash, 31) + letter) | 0;
    else {
      if (index - start > best.length) best = { start, hash, length: index - start };
      hash = seed;
      start = index + 1;
    }
  }
  return best;
}

/**
 * Finds literals that are whole words: each is looked up by its longest word, so that a text costs one look per word,
 * however many literals there are. What it finds may be there: case, apostrophes and the other words are still to be compared.
 */
export class WordTable {
  readonly #mask: number;
  readonly #coarse = new Uint8Array(bits / 8);
  /** Open addressing: by hash the first literal that has the word, and per literal the next one. -1 for none. */
  readonly #first: Int32Array;
  readonly #hashes: Int32Array;
  readonly #next: Int32Array;
  /** Per literal: where its longest word begins in it. */
  readonly #offset: Int32Array;

  constructor(literals: readonly string[]) {
    const size = 2 ** Math.ceil(Math.log2(2 * literals.length + 2));
    this.#mask = size - 1;
    this.#first = new Int32Array(size).fill(-1);
    this.#hashes = new Int32Array(size);
    this.#next = new Int32Array(literals.length).fill(-1);
    this.#offset = new Int32Array(literals.length);
    for (let number = 0; number < literals.length; number += 1) {
      const { start, hash } = longestWord(literals[number] as string);
      const slot = this.#slot(hash);
      const byte = (hash & (bits - 1)) >> 3;
      this.#coarse[byte] = (this.#coarse[byte] as number) | (1 << (hash & 7));
      this.#hashes[slot] = hash;
      this.#next[number] = this.#first[slot] as number;
      this.#first[slot] = number;
      this.#offset[number] = start;
    }
  }

  /** Whether a literal can be looked up here: it begins and ends with letters, and all are in the table. */
  static takes(literal: string): boolean {
    return isWordAt(literal, 0) && isWordAt(literal, literal.length - 1) && !/[\ud800-\udfff]/.test(literal);
  }

  get bytes(): number {
    return letters.byteLength + bits / 8 + 8 * this.#first.length + 8 * this.#next.length;
  }

  #slot(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while ((this.#first[slot] as number) >= 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & this.#mask;
    return slot;
  }

  /** Calls back with the number of each literal that may be there and where it begins, at most so many times. */
  scan(text: string, found: (literal: number, start: number) => void, most = Infinity): void {
    const coarse = this.#coarse;
    const end = text.length;
    let left = most;
    let hash = seed;
    let start = 0;
    for (let index = 0; index < end; index += 1) {
      let letter = letters[text.charCodeAt(index)] as number;
      if (letter === 0) letter = letterOf(text.charCodeAt(index));
      if (letter > outside) hash = (Math.imul(hash, 31) + letter) | 0;
      else {
        if (((coarse[(hash & (bits - 1)) >> 3] as number) & (1 << (hash & 7))) !== 0) left -= this.#look(hash, start, found, left);
        hash = seed;
        start = index + 1;
      }
    }
    this.#look(hash, start, found, left);
  }

  #look(hash: number, start: number, found: (literal: number, start: number) => void, most: number): number {
    let count = 0;
    for (let literal = this.#first[this.#slot(hash)] as number; literal >= 0 && count < most; literal = this.#next[literal] as number) {
      found(literal, start - (this.#offset[literal] as number));
      count += 1;
    }
    return count;
  }
}
