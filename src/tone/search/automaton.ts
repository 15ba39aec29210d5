/**
 * Finds all of many literals in one pass (Aho and Corasick), without regard to case, kind of apostrophe or kind of space.
 * The alphabet is folded by a table, so that offsets stay those of the text.
 */
export interface Automaton {
  /** Calls back with the number of each literal found and the end of its place. */
  scan(text: string, found: (literal: number, end: number) => void): void;
  /** Bytes of the tables. */
  readonly bytes: number;
}

const variants: Readonly<Record<string, string>> = { "'": '’ʼ', ' ': '\u00a0\u202f' };

function* unitsAlike(unit: string): Iterable<number> {
  for (const char of [unit, unit.toLowerCase(), unit.toUpperCase(), ...(variants[unit] ?? '')])
    if (char.length === 1) yield char.charCodeAt(0);
}

/** The table from UTF-16 units to letters of the alphabet: 0 stands for everything that is in no literal. */
function alphabet(literals: readonly string[]): { letters: Uint16Array; size: number } {
  const letters = new Uint16Array(0x10000);
  let size = 1;
  for (const literal of literals) {
    for (let index = 0; index < literal.length; index += 1) {
      if (letters[literal.charCodeAt(index)] !== 0) continue;
      for (const unit of unitsAlike(literal.charAt(index).toLowerCase())) letters[unit] = size;
      // A letter whose small form is another's is still itself.
      if (letters[literal.charCodeAt(index)] === 0) letters[literal.charCodeAt(index)] = size;
      size += 1;
    }
  }
  return { letters, size };
}

/** Builds the automaton of some literals; equal ones are found as often as they are given. */
export function buildAutomaton(literals: readonly string[]): Automaton {
  const { letters, size } = alphabet(literals);
  const { next, output, same, states } = trie(literals, letters, size);
  const shorter = link(next, output, states, size);
  return {
    bytes: next.byteLength + letters.byteLength + shorter.byteLength + output.byteLength,
    scan(text, found) {
      let state = 0;
      for (let index = 0; index < text.length; index += 1) {
        state = next[state * size + (letters[text.charCodeAt(index)] ?? 0)] ?? 0;
        if (shorter[state] === 0) continue;
        for (let at = (output[state] ?? -1) >= 0 ? state : (shorter[state] ?? 0); at > 0; at = shorter[at] ?? 0) {
          for (let literal = output[at] ?? -1; literal >= 0; literal = same[literal] ?? -1) found(literal, index + 1);
        }
      }
    },
  };
}

interface Trie {
  /** A row per state: the next state per letter. */
  readonly next: Int32Array;
  /** Per state the last literal that ends there, or -1; `same` leads to the others. */
  readonly output: Int32Array;
  readonly same: Int32Array;
  readonly states: number;
}

function trie(literals: readonly string[], letters: Uint16Array, size: number): Trie {
  let next = new Int32Array(1_024 * size);
  const ends: number[] = [];
  const same = new Int32Array(literals.length).fill(-1);
  let states = 1;
  for (const [number, literal] of literals.entries()) {
    let state = 0;
    for (let index = 0; index < literal.length; index += 1) {
      const place = state * size + (letters[literal.charCodeAt(index)] ?? 0);
      let target = next[place] ?? 0;
      if (target === 0) {
        target = states++;
        if (states * size > next.length) next = grown(next);
        next[place] = target;
      }
      state = target;
    }
    same[number] = ends[state] ?? -1;
    ends[state] = number;
  }
  return { next: next.slice(0, states * size), output: Int32Array.from({ length: states }, (_, state) => ends[state] ?? -1), same, states };
}

function grown(table: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(table.length * 2);
  larger.set(table);
  return larger;
}

/**
 * Makes every row complete and returns, per state, the next shorter state that ends a literal: -1 for the last of the
 * chain, 0 for states that end none.
 */
function link(next: Int32Array, output: Int32Array, states: number, size: number): Int32Array {
  const fail = new Int32Array(states);
  const shorter = new Int32Array(states);
  const queue = new Int32Array(states);
  let tail = 0;
  for (let letter = 0; letter < size; letter += 1) if ((next[letter] ?? 0) > 0) queue[tail++] = next[letter] ?? 0;
  for (let head = 0; head < tail; head += 1) {
    const state = queue[head] ?? 0;
    const back = fail[state] ?? 0;
    const ends = (output[back] ?? -1) >= 0 ? back : (shorter[back] ?? 0);
    shorter[state] = ends > 0 ? ends : (output[state] ?? -1) >= 0 ? -1 : 0;
    for (let letter = 0; letter < size; letter += 1) {
      const target = next[state * size + letter] ?? 0;
      const otherwise = next[back * size + letter] ?? 0;
      if (target === 0) next[state * size + letter] = otherwise;
      else {
        fail[target] = otherwise;
        queue[tail++] = target;
      }
    }
  }
  return shorter;
}
