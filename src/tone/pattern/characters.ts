import { type CharNode, type CharTest, charTestOf, codesOf } from './letters.ts';
import type { Node } from './node.ts';
import { matchState, type Step, spendSteps } from './step-budget.ts';
import { unitAt } from './word.ts';

/** The length of the character at a place when it is taken, else 0. */
function sizeAt(takes: CharTest, at: number): number {
  const unit = unitAt(matchState.text, at);
  if (unit < 0xd800 || unit > 0xdfff) return unit >= 0 && takes(unit) ? 1 : 0;
  const code = matchState.text.codePointAt(at);
  if (code === undefined || !takes(code)) return 0;
  return code > 0xffff ? 2 : 1;
}

/** The one or two UTF-16 units that a node takes, when it takes nothing else. */
export function unitsOf(node: Node, tolerant: boolean): [number, number] | undefined {
  const codes = node.type === 'char' ? codesOf(node, tolerant) : [];
  const [first = -1, second = first] = codes;
  return codes.length > 0 && codes.length < 3 && codes.every((code) => code < 0xd800) ? [first, second] : undefined;
}

/** Characters in a row. */
export function characters(units: readonly (readonly [number, number])[], next: Step): Step {
  const size = units.length;
  if (size === 0) return next;
  const wanted = Uint16Array.from(units.flat());
  return (at) => {
    const { text } = matchState;
    if (at + size > text.length) return -1;
    for (let index = 0; index < size; index += 1) {
      const unit = text.charCodeAt(at + index);
      if (unit !== wanted[2 * index] && unit !== wanted[2 * index + 1]) return -1;
    }
    return next(at + size);
  };
}

/** One character, then what follows. */
export function oneChar(node: CharNode, next: Step, tolerant: boolean): Step {
  const units = unitsOf(node, tolerant);
  if (units) return characters([units], next);
  const takes = charTestOf(node, tolerant);
  return (at) => {
    const size = sizeAt(takes, at);
    return size === 0 ? -1 : next(at + size);
  };
}

/** As many characters as there are, then one fewer at a time. */
export function manyChars(takes: CharTest, min: number, max: number, next: Step): Step {
  return (at) => {
    let stop = at;
    let count = 0;
    for (let size = 1; count < max; count += 1) {
      size = sizeAt(takes, stop);
      if (size === 0) break;
      stop += size;
    }
    spendSteps(1 + (count >> 3));
    for (; count >= min; count -= 1) {
      const end = next(stop);
      if (end >= 0) return end;
      spendSteps(1);
      stop -= isPair(stop - 2) ? 2 : 1;
    }
    return -1;
  };
}

function isPair(at: number): boolean {
  const unit = unitAt(matchState.text, at);
  if (unit < 0xd800 || unit >= 0xdc00) return false;
  const other = unitAt(matchState.text, at + 1);
  return other >= 0xdc00 && other < 0xe000;
}
