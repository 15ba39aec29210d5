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
  const tree = trie(literals, letters, size);
  const { next, output, same } = tree;
  const shorter = link(tree, size);
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
  /** A row per state: the next state per letter. Only the root's is complete before `link`. */
  readonly next: Int32Array;
  /** Per state: its first child, its next sibling, and the letter that leads to it. */
  readonly child: Int32Array;
  readonly sibling: Int32Array;
  readonly letter: Uint16Array;
  /** Per state the last literal that ends there, or -1; `same` leads to the others. */
  readonly output: Int32Array;
  readonly same: Int32Array;
  readonly states: number;
}

function trie(literals: readonly string[], letters: Uint16Array, size: number): Trie {
  const most = literals.reduce((sum, { length }) => sum + length, 1);
  const child = new Int32Array(most);
  const sibling = new Int32Array(most);
  const letter = new Uint16Array(most);
  const output = new Int32Array(most).fill(-1);
  const same = new Int32Array(literals.length).fill(-1);
  let states = 1;
  // In order, literals share their beginnings with the one before: no state needs to be searched for.
  const folded = literals.map((literal) => spelled(literal, letters));
  const order = folded.map((_, number) => number).sort((a, b) => ((folded[a] ?? '') < (folded[b] ?? '') ? -1 : 1));
  const path: number[] = [0];
  let before = '';
  for (const number of order) {
    const word = folded[number] ?? '';
    let depth = 0;
    while (depth < word.length && depth < before.length && word.charCodeAt(depth) === before.charCodeAt(depth)) depth += 1;
    for (; depth < word.length; depth += 1) {
      const parent = path[depth] ?? 0;
      letter[states] = word.charCodeAt(depth);
      sibling[states] = child[parent] ?? 0;
      child[parent] = states;
      path[depth + 1] = states;
      states += 1;
    }
    const end = path[word.length] ?? 0;
    same[number] = output[end] ?? -1;
    output[end] = number;
    before = word;
  }
  return { next: new Int32Array(states * size), child, sibling, letter, output, same, states };
}

/** A literal in the letters of the alphabet. */
function spelled(literal: string, letters: Uint16Array): string {
  let word = '';
  for (let index = 0; index < literal.length; index += 1) word += String.fromCharCode(letters[literal.charCodeAt(index)] ?? 0);
  return word;
}

/**
 * Makes every row complete, as the row of the state for the longest shorter beginning with its own children put in, and
 * returns per state the next shorter state that ends a literal: -1 for the last of the chain, 0 for states that end none.
 */
function link({ next, child, sibling, letter, output, states }: Trie, size: number): Int32Array {
  const fail = new Int32Array(states);
  const shorter = new Int32Array(states);
  const queue = new Int32Array(states);
  let tail = 1;
  for (let head = 0; head < tail; head += 1) {
    const state = queue[head] ?? 0;
    const back = fail[state] ?? 0;
    const row = state * size;
    if (state > 0) {
      const ends = (output[back] ?? -1) >= 0 ? back : (shorter[back] ?? 0);
      shorter[state] = ends > 0 ? ends : (output[state] ?? -1) >= 0 ? -1 : 0;
      next.copyWithin(row, back * size, back * size + size);
    }
    for (let target = child[state] ?? 0; target > 0; target = sibling[target] ?? 0) {
      const place = row + (letter[target] ?? 0);
      fail[target] = state === 0 ? 0 : (next[place] ?? 0);
      next[place] = target;
      queue[tail++] = target;
    }
  }
  return shorter;
}
