import { isWordAt } from '../pattern/word.ts';

/** By UTF-16 unit: 0 for not looked at yet, 1 for what is in no word, else the small letter. */
const letters = new Uint16Array(0x10000);
const outside = 1;
const seed = 17;
/** Bits of a first, coarse table that stays in the fastest memory: most words of a text are told there to be no term's. */
const bits = 0x20000;

/** Words of the text that wait to be looked up: hash and beginning of each. */
const words = new Int32Array(256);

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
  /** Open addressing, by pairs: a hash, and the first literal whose longest word has it; -1 for none. */
  readonly #slots: Int32Array;
  /** Per literal, by pairs: the next one of the same hash, -1 for none, and where its longest word begins in it. */
  readonly #chain: Int32Array;

  constructor(literals: readonly string[]) {
    const size = 2 ** Math.ceil(Math.log2(2 * literals.length + 2));
    this.#mask = size - 1;
    this.#slots = new Int32Array(2 * size).fill(-1);
    this.#chain = new Int32Array(2 * literals.length);
    for (let number = 0; number < literals.length; number += 1) {
      const { start, hash } = longestWord(literals[number] as string);
      const slot = slotOf(this.#slots, this.#mask, hash);
      const byte = (hash & (bits - 1)) >> 3;
      this.#coarse[byte] = (this.#coarse[byte] as number) | (1 << (hash & 7));
      this.#chain[2 * number] = this.#slots[2 * slot + 1] as number;
      this.#chain[2 * number + 1] = start;
      this.#slots[2 * slot] = hash;
      this.#slots[2 * slot + 1] = number;
    }
  }

  /** Whether a literal can be looked up here: it begins and ends with letters, and all are in the table. */
  static takes(literal: string): boolean {
    return isWordAt(literal, 0) && isWordAt(literal, literal.length - 1) && !/[\ud800-\udfff]/.test(literal);
  }

  get bytes(): number {
    return letters.byteLength + bits / 8 + this.#slots.byteLength + this.#chain.byteLength;
  }

  /** Calls back with the number of each literal that may be there and where it begins, at most so many times. */
  scan(text: string, found: (literal: number, start: number) => void, most = Infinity): void {
    // Names of the module are read anew at each letter; these are not.
    const coarse = this.#coarse;
    const known = letters;
    const mask = bits - 1;
    const between = outside;
    const before = seed;
    const waiting = words;
    const end = text.length;
    let left = most;
    let count = 0;
    let hash = before;
    let start = 0;
    for (let index = 0; index < end; index += 1) {
      let letter = known[text.charCodeAt(index)] as number;
      if (letter === 0) letter = letterOf(text.charCodeAt(index));
      if (letter !== between) hash = (Math.imul(hash, 31) + letter) | 0;
      else {
        if (((coarse[(hash & mask) >> 3] as number) & (1 << (hash & 7))) !== 0) {
          waiting[count] = hash;
          waiting[count + 1] = start;
          count += 2;
          if (count === waiting.length) {
            left = this.#look(count, found, left);
            count = 0;
          }
        }
        hash = before;
        start = index + 1;
      }
    }
    waiting[count] = hash;
    waiting[count + 1] = start;
    this.#look(count + 2, found, left);
  }

  /** Looks up the words that wait. First all are fetched: memory brings several at once in the time that it takes for one. */
  #look(count: number, found: (literal: number, start: number) => void, most: number): number {
    const slots = this.#slots;
    const chain = this.#chain;
    const mask = this.#mask;
    const waiting = words;
    for (let index = 0; index < count; index += 2) waiting[index] = slots[2 * slotOf(slots, mask, waiting[index] as number) + 1] as number;
    let left = most;
    for (let index = 0; index < count; index += 2) {
      const start = waiting[index + 1] as number;
      let literal = waiting[index] as number;
      for (; literal >= 0 && left > 0; literal = chain[2 * literal] as number) {
        found(literal, start - (chain[2 * literal + 1] as number));
        left -= 1;
      }
    }
    return left;
  }
}

/** Where the pair of a hash is, or the free one where it goes. */
function slotOf(slots: Int32Array, mask: number, hash: number): number {
  let slot = (hash ^ (hash >>> 15)) & mask;
  while ((slots[2 * slot + 1] as number) >= 0 && slots[2 * slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}
