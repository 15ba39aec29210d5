import { characters, manyChars, oneChar, unitsOf } from './characters.ts';
import { firsts } from './firsts.ts';
import { charTestOf } from './letters.ts';
import type { Edge, Node } from './node.ts';
import { matchState, type Step, spendSteps } from './step-budget.ts';
import { width } from './width.ts';
import { isEdge, unitAt } from './word.ts';

export interface MatcherOptions {
  readonly tolerant?: boolean | undefined;
  /** Keep what groups caught, also of those that no reference needs. */
  readonly groups?: boolean;
}

/**
 * Makes a pattern ready to be tried at a place of `matchState.text`: a backtracking matcher as Vale's engine is, which counts its
 * steps. It throws `outOfSteps` when they are used up.
 */
export function createMatcher(node: Node, { tolerant = false, groups = false }: MatcherOptions = {}): Step {
  const needed = new Set<number>();
  const known = new Set<number>();
  survey(node, known, needed);
  for (const to of needed) if (!known.has(to)) throw new Error(`The pattern refers to a group ${to} that it does not have`);
  const first = compile(node, accept, { tolerant, keeps: (index) => groups || needed.has(index) });
  if (!groups && needed.size === 0) return first;
  return (at) => {
    matchState.caught.length = 0;
    return first(at);
  };
}

function survey(node: Node, known: Set<number>, needed: Set<number>): void {
  if (node.type === 'capture') known.add(node.index);
  if (node.type === 'reference') needed.add(node.to);
  if ('nodes' in node) for (const part of node.nodes) survey(part, known, needed);
  if ('node' in node) survey(node.node, known, needed);
}

interface Context {
  readonly tolerant: boolean;
  readonly keeps: (capture: number) => boolean;
}

const accept: Step = (at) => at;

function compile(node: Node, next: Step, context: Context): Step {
  switch (node.type) {
    case 'char':
    case 'set':
    case 'any':
      return oneChar(node, next, context.tolerant);
    case 'sequence':
      return sequence(node.nodes, next, context);
    case 'choice':
      return choice(node.nodes, next, context);
    case 'repeat':
      return repeat(node, next, context);
    case 'capture':
      return context.keeps(node.index) ? capture(node.index, node.node, next, context) : compile(node.node, next, context);
    case 'reference':
      return reference(node.to, node.fold, next);
    case 'edge': {
      const holds = edges[node.at];
      return (at) => (holds(matchState.text, at) ? next(at) : -1);
    }
    case 'atomic': {
      const inside = compile(node.node, accept, context);
      return (at) => {
        const end = inside(at);
        return end < 0 ? -1 : next(end);
      };
    }
    case 'look':
      return look(node, next, context);
  }
}

const edges: Readonly<Record<Edge, (text: string, at: number) => boolean>> = {
  b: isEdge,
  B: (text, at) => !isEdge(text, at),
  A: (_, at) => at === 0,
  z: (text, at) => at === text.length,
  Z: (text, at) => at === text.length || (at === text.length - 1 && text.charCodeAt(at) === 10),
  '^': (text, at) => at === 0 || text.charCodeAt(at - 1) === 10,
  $: (text, at) => at === text.length || text.charCodeAt(at) === 10,
};

function sequence(nodes: readonly Node[], next: Step, context: Context): Step {
  let step = next;
  let behind: [number, number][] = [];
  for (const node of [...nodes].reverse()) {
    const units = unitsOf(node, context.tolerant);
    if (units) behind.unshift(units);
    else {
      step = compile(node, characters(behind, step), context);
      behind = [];
    }
  }
  return characters(behind, step);
}

/** From so many alternatives on, those that cannot begin with the character at hand are not tried. */
const several = 4;
const latin = 0x250;

function choice(nodes: readonly Node[], next: Step, context: Context): Step {
  const steps = nodes.map((part) => compile(part, next, context));
  const first = (tried: readonly Step[], at: number): number => {
    for (let index = 0; index < tried.length; index += 1) {
      spendSteps(1);
      const end = (tried[index] as Step)(at);
      if (end >= 0) return end;
    }
    return -1;
  };
  if (steps.length < several) return (at) => first(steps, at);
  const byUnit: (readonly Step[] | undefined)[] = new Array(latin).fill(undefined);
  const chosen = (unit: number): readonly Step[] => steps.filter((_, index) => mayBegin(nodes[index], unit, context.tolerant));
  return (at) => {
    const unit = unitAt(matchState.text, at);
    if (unit < 0 || unit >= latin) return first(steps, at);
    const list = byUnit[unit] ?? chosen(unit);
    byUnit[unit] = list;
    return first(list, at);
  };
}

function mayBegin(node: Node | undefined, unit: number, tolerant: boolean): boolean {
  if (!node) return false;
  const { leaves, empty } = firsts(node);
  return empty || leaves.some((leaf) => charTestOf(leaf, tolerant)(unit));
}

function capture(index: number, node: Node, next: Step, context: Context): Step {
  let open = -1;
  const close: Step = (at) => {
    const from = matchState.caught[2 * index];
    const to = matchState.caught[2 * index + 1];
    matchState.caught[2 * index] = open;
    matchState.caught[2 * index + 1] = at;
    const end = next(at);
    if (end < 0) {
      matchState.caught[2 * index] = from ?? -1;
      matchState.caught[2 * index + 1] = to ?? -1;
    }
    return end;
  };
  const inside = compile(node, close, context);
  return (at) => {
    const before = open;
    open = at;
    const end = inside(at);
    open = before;
    return end;
  };
}

function reference(to: number, fold: boolean, next: Step): Step {
  const form = (text: string) => (fold ? text.toLowerCase() : text);
  return (at) => {
    const from = matchState.caught[2 * to] ?? -1;
    if (from < 0) return -1;
    const size = (matchState.caught[2 * to + 1] ?? from) - from;
    spendSteps(size);
    const same = form(matchState.text.slice(from, from + size)) === form(matchState.text.slice(at, at + size));
    return same ? next(at + size) : -1;
  };
}

function look({ node, ahead, negated }: Extract<Node, { type: 'look' }>, next: Step, context: Context): Step {
  if (ahead) {
    const inside = compile(node, accept, context);
    return (at) => (inside(at) >= 0 === negated ? -1 : next(at));
  }
  const { min, max } = width(node);
  let target = -1;
  const inside = compile(node, (at) => (at === target ? at : -1), context);
  const found = (at: number): boolean => {
    for (let start = at - min; start >= 0 && at - start <= max; start -= 1) {
      spendSteps(1);
      if (inside(start) >= 0) return true;
    }
    return false;
  };
  return (at) => {
    const before = target;
    target = at;
    const right = found(at) !== negated;
    target = before;
    return right ? next(at) : -1;
  };
}

function repeat({ node, min, max, lazy }: Extract<Node, { type: 'repeat' }>, next: Step, context: Context): Step {
  if ((node.type === 'char' || node.type === 'set' || node.type === 'any') && !lazy)
    return manyChars(charTestOf(node, context.tolerant), min, max, next);
  let count = 0;
  let since = -1;
  const again: Step = (at) => {
    spendSteps(1);
    const done = count;
    const before = since;
    if (lazy && done >= min) {
      const end = next(at);
      if (end >= 0) return end;
    }
    // A turn that took nothing would go on for ever.
    if (done < max && (done < min || at !== before)) {
      count = done + 1;
      since = at;
      const end = inside(at);
      count = done;
      since = before;
      if (end >= 0) return end;
    }
    return lazy || done < min ? -1 : next(at);
  };
  const inside = compile(node, again, context);
  return (at) => {
    const outer = count;
    const before = since;
    count = 0;
    since = -1;
    const end = again(at);
    count = outer;
    since = before;
    return end;
  };
}
