import type { Span } from '../../contract/text.ts';
import type { Node } from './node.ts';
import { accepts } from './steady.ts';
import { isEdge } from './word.ts';

/** Steps one search may take in a window of text: about a millisecond. */
const allowance = 20_000;

interface Run {
  readonly text: string;
  readonly caught: (Span | undefined)[];
  left: number;
}
/** Tries to match from a place and goes on with `next`; gives the end of the whole match or -1. */
type Step = (run: Run, at: number, next: (at: number) => number) => number;

class TooManySteps extends Error {}

/** A matcher for patterns that could take too long in the browser's own: it counts its steps and gives up. */
export interface Counted {
  /** The first match that begins at `from` or later; null for none, or when it took too long. */
  exec(text: string, from: number): Span | null;
  /** A match that begins at this very place. */
  at(text: string, start: number): Span | null;
  /** How many steps it takes to try one place, at most `most`. */
  steps(text: string, at: number, most: number): number;
}

/** Makes the counted matcher of a pattern: the same backtracking, with a bound. */
export function counted(node: Node, tolerant = false): Counted {
  const step = compile(node, tolerant);
  return {
    exec(text, from) {
      const run: Run = { text, caught: [], left: allowance };
      try {
        for (let start = from; start <= text.length; start += 1) {
          run.caught.length = 0;
          const end = step(run, start, (at) => at);
          if (end >= 0) return { start, end };
        }
      } catch (error) {
        if (!(error instanceof TooManySteps) && !(error instanceof RangeError)) throw error;
      }
      return null;
    },
    at(text, start) {
      const run: Run = { text, caught: [], left: allowance };
      try {
        const end = step(run, start, (at) => at);
        return end < 0 ? null : { start, end };
      } catch (error) {
        if (!(error instanceof TooManySteps) && !(error instanceof RangeError)) throw error;
        return null;
      }
    },
    steps(text, at, most) {
      const run: Run = { text, caught: [], left: most };
      try {
        step(run, at, (end) => end);
      } catch (error) {
        if (!(error instanceof TooManySteps) && !(error instanceof RangeError)) throw error;
        return most;
      }
      return most - run.left;
    },
  };
}

function spend(run: Run): void {
  run.left -= 1;
  if (run.left < 0) throw new TooManySteps();
}

function compile(node: Node, tolerant: boolean): Step {
  if (node.type === 'char' || node.type === 'set' || node.type === 'any') return one(node, tolerant);
  if (node.type === 'sequence') return sequence(node.nodes.map((part) => compile(part, tolerant)));
  if (node.type === 'choice') return choice(node.nodes.map((part) => compile(part, tolerant)));
  if (node.type === 'repeat') return repeat(node, tolerant);
  if (node.type === 'capture') return capture(node.index, compile(node.node, tolerant));
  if (node.type === 'reference') return reference(node.to, node.fold);
  if (node.type === 'edge') return (run, at, next) => (edges[node.at](run.text, at) ? next(at) : -1);
  const inside = compile(node.node, tolerant);
  if (node.type === 'atomic')
    return (run, at, next) => {
      const end = inside(run, at, (stop) => stop);
      return end < 0 ? -1 : next(end);
    };
  return (run, at, next) => (looks(inside, run, at, node.ahead) === node.negated ? -1 : next(at));
}

const edges: Readonly<Record<Extract<Node, { type: 'edge' }>['at'], (text: string, at: number) => boolean>> = {
  b: isEdge,
  B: (text, at) => !isEdge(text, at),
  A: (_, at) => at === 0,
  z: (text, at) => at === text.length,
  Z: (text, at) => at === text.length || (at === text.length - 1 && text.charAt(at) === '\n'),
  '^': (text, at) => at === 0 || text.charAt(at - 1) === '\n',
  $: (text, at) => at === text.length || text.charAt(at) === '\n',
};

type One = Extract<Node, { type: 'char' | 'set' | 'any' }>;

/** The length of the character at a place when the node takes it, else 0. */
function taker(node: One, tolerant: boolean): (text: string, at: number) => number {
  const also = tolerant && node.type === 'char' ? { 39: 0x2019, 32: 0xa0 }[node.code] : undefined;
  return (text, at) => {
    const code = text.codePointAt(at);
    if (code === undefined) return 0;
    const taken = accepts(node, code) || code === also || (also === 0xa0 && code === 0x202f);
    return taken ? (code > 0xffff ? 2 : 1) : 0;
  };
}

function one(node: One, tolerant: boolean): Step {
  const take = taker(node, tolerant);
  return (run, at, next) => {
    spend(run);
    const size = take(run.text, at);
    return size === 0 ? -1 : next(at + size);
  };
}

function sequence(steps: readonly Step[]): Step {
  const from = (index: number): Step => {
    const step = steps[index];
    if (!step) return (_, at, next) => next(at);
    const rest = from(index + 1);
    return (run, at, next) => step(run, at, (stop) => rest(run, stop, next));
  };
  return from(0);
}

function choice(steps: readonly Step[]): Step {
  return (run, at, next) => {
    for (const step of steps) {
      const end = step(run, at, next);
      if (end >= 0) return end;
    }
    return -1;
  };
}

function capture(index: number, inside: Step): Step {
  return (run, at, next) =>
    inside(run, at, (stop) => {
      const before = run.caught[index];
      run.caught[index] = { start: at, end: stop };
      const end = next(stop);
      if (end < 0) run.caught[index] = before;
      return end;
    });
}

function reference(to: number, fold: boolean): Step {
  const form = (text: string) => (fold ? text.toLowerCase() : text);
  return (run, at, next) => {
    const caught = run.caught[to];
    if (!caught) return -1;
    const size = caught.end - caught.start;
    const same = form(run.text.slice(caught.start, caught.end)) === form(run.text.slice(at, at + size));
    return same ? next(at + size) : -1;
  };
}

function looks(inside: Step, run: Run, at: number, ahead: boolean): boolean {
  if (ahead) return inside(run, at, (stop) => stop) >= 0;
  for (let start = at; start >= 0; start -= 1) {
    spend(run);
    if (inside(run, start, (stop) => (stop === at ? stop : -1)) >= 0) return true;
  }
  return false;
}

function repeat({ node, min, max, lazy }: Extract<Node, { type: 'repeat' }>, tolerant: boolean): Step {
  if ((node.type === 'char' || node.type === 'set' || node.type === 'any') && !lazy) return run1(taker(node, tolerant), min, max);
  const inside = compile(node, tolerant);
  const again =
    (count: number): Step =>
    (run, at, next) => {
      spend(run);
      const more = () =>
        count >= max ? -1 : inside(run, at, (stop) => (stop === at && count >= min ? -1 : again(count + 1)(run, stop, next)));
      if (count < min) return more();
      if (lazy) {
        const end = next(at);
        return end >= 0 ? end : more();
      }
      const end = more();
      return end >= 0 ? end : next(at);
    };
  return again(0);
}

/** As many characters as there are, then one fewer at a time. */
function run1(take: (text: string, at: number) => number, min: number, max: number): Step {
  return (run, at, next) => {
    const stops = [at];
    for (let size = take(run.text, at); size > 0 && stops.length <= max; size = take(run.text, stops.at(-1) ?? at)) {
      spend(run);
      stops.push((stops.at(-1) ?? at) + size);
    }
    for (let count = stops.length - 1; count >= min; count -= 1) {
      spend(run);
      const end = next(stops[count] ?? at);
      if (end >= 0) return end;
    }
    return -1;
  };
}
