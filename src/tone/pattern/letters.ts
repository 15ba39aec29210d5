import { type Node, type SetItem, wordClass } from './node.ts';
import { isWordAt } from './word.ts';

/** A node that takes one character. */
export type CharNode = Extract<Node, { type: 'char' | 'set' | 'any' }>;

/** Whether a code point is taken. */
export type CharTest = (code: number) => boolean;

/** The code points that differ only in case from `code`, itself first. */
export function casesOf(code: number): number[] {
  const char = String.fromCodePoint(code);
  const others = [char.toLowerCase(), char.toUpperCase()].filter((other) => other !== char && [...other].length === 1);
  return [code, ...new Set(others.map((other) => other.codePointAt(0) ?? code))];
}

const alike = [
  [0x27, 0x2019],
  [0x20, 0xa0, 0x202f],
];

/** Straight and typographic apostrophe, plain and no-break spaces: to whom is tolerant each of them is the others too. */
export const variants: ReadonlyMap<number, readonly number[]> = new Map(
  alike.flatMap((codes) => codes.map((code) => [code, codes.filter((other) => other !== code)] as const)),
);

/** What a char node takes: its code, other cases, and, when tolerant, the other apostrophe or spaces. */
export function codesOf({ code, fold }: Extract<Node, { type: 'char' }>, tolerant: boolean): readonly number[] {
  const others = tolerant ? variants.get(code) : undefined;
  return others ? [code, ...others] : fold ? casesOf(code) : [code];
}

const classes = new Map<string, RegExp>();

function within(item: SetItem, code: number): boolean {
  if (!('class' in item)) return item.from <= code && code <= item.to;
  if (item.class === wordClass) return isWordAt(String.fromCodePoint(code), 0);
  if (item.class === `^${wordClass}`) return !isWordAt(String.fromCodePoint(code), 0);
  const expression = classes.get(item.class) ?? new RegExp(`^[${item.class}]$`, 'u');
  classes.set(item.class, expression);
  return expression.test(String.fromCodePoint(code));
}

/** Whether a node of one character takes a code point; `charTestOf` is quicker the second time. */
export function accepts(node: CharNode, code: number, tolerant = false): boolean {
  if (node.type === 'any') return node.newline || code !== 10;
  if (node.type === 'char') return codesOf(node, tolerant).includes(code);
  const cases = node.fold ? casesOf(code) : [code];
  // In a class too: to a tolerant `[^']` the other apostrophe is an apostrophe.
  const alike = tolerant ? [...cases, ...(variants.get(code) ?? [])] : cases;
  return node.items.some((item) => alike.some((variant) => within(item, variant))) !== node.negated;
}

/** Letters with marks end here; what stands behind is looked up in a map. */
const latin = 0x250;
const yes = 1;
const no = 2;

/** The same question asked again and again: answers are kept. */
export function remembered(ask: CharTest): CharTest {
  const table = new Uint8Array(latin);
  const others = new Map<number, boolean>();
  return (code) => {
    if (code < latin) {
      if (table[code] === 0) table[code] = ask(code) ? yes : no;
      return table[code] === yes;
    }
    const known = others.get(code) ?? ask(code);
    if (others.size < 1_000) others.set(code, known);
    return known;
  };
}

const sets = new Map<string, CharTest>();

/** The test of a node of one character. Equal sets share theirs. */
export function charTestOf(node: CharNode, tolerant: boolean): CharTest {
  if (node.type === 'any') return node.newline ? () => true : (code) => code !== 10;
  if (node.type === 'char') {
    const [first = 0, second = first, ...rest] = codesOf(node, tolerant);
    return rest.length === 0
      ? (code) => code === first || code === second
      : (code) => code === first || code === second || rest.includes(code);
  }
  const key = `${tolerant} ${node.negated} ${node.fold} ${node.items.map((item) => ('class' in item ? item.class : `${item.from}-${item.to}`)).join(' ')}`;
  const known = sets.get(key) ?? remembered((code) => accepts(node, code, tolerant));
  sets.set(key, known);
  return known;
}
