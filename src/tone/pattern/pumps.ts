import { meeting, type Positions } from './positions.ts';

/** A text that leads into a loop, and one that can go round it in two ways. */
export interface Pump {
  readonly before: string;
  readonly piece: string;
}

/** Steps of the search for one pattern: it is made while somebody waits for a guide to be saved. */
const patience = 1_500_000;
const enough = 12;

/** What may take exponential time: places from which the same text leads back in two ways. */
export function pumpsOf({ leaves, begins, ways }: Positions): Pump[] {
  const meets = meeting(leaves);
  const loops = loopOf(ways);
  const pumps: Pump[] = [];
  let left = patience;
  const spend = (): boolean => {
    left -= 1;
    return left > 0;
  };
  for (let place = 0; place < leaves.length && pumps.length < enough; place += 1) {
    if (loops[place] === undefined) continue;
    const piece = twoWays(place, ways, loops, meets, spend);
    const before = piece === undefined ? undefined : wayTo(place, begins, ways, meets);
    if (piece !== undefined && before !== undefined) pumps.push({ before, piece });
  }
  return pumps;
}

type Meets = (one: number, other: number) => number | undefined;

interface Pair {
  readonly one: number;
  readonly other: number;
  /** Whether the two ways have parted already. */
  readonly parted: boolean;
  readonly code: number;
  readonly from: Pair | undefined;
}

/** The shortest text that leads from a place back to it in two ways. */
function twoWays(
  place: number,
  ways: Positions['ways'],
  loops: readonly (number | undefined)[],
  meets: Meets,
  spend: () => boolean,
): string | undefined {
  const seen = new Set<number>();
  const queue: Pair[] = [{ one: place, other: place, parted: false, code: 0, from: undefined }];
  const inside = (target: number): boolean => loops[target] === loops[place];
  for (const pair of queue) {
    const first = (ways[pair.one] ?? []).filter(inside);
    const second = (ways[pair.other] ?? []).filter(inside);
    for (const [index, one] of first.entries())
      for (const [number, other] of second.entries()) {
        if (!spend()) return undefined;
        const code = meets(one, other);
        if (code === undefined) continue;
        const parted = pair.parted || one !== other || (pair.one === pair.other && index !== number);
        const next: Pair = { one, other, parted, code, from: pair };
        if (parted && one === place && other === place) return spelled(next);
        const key = (one * ways.length + other) * 2 + (parted ? 1 : 0);
        if (seen.has(key)) continue;
        seen.add(key);
        queue.push(next);
      }
  }
  return undefined;
}

function spelled(last: Pair): string {
  let text = '';
  for (let pair: Pair | undefined = last; pair?.from; pair = pair.from) text = String.fromCodePoint(pair.code) + text;
  return text;
}

/** The shortest text that leads to a place, its own character included. */
function wayTo(place: number, begins: readonly number[], ways: Positions['ways'], meets: Meets): string | undefined {
  const from = new Map<number, number>();
  const queue = [...new Set(begins)];
  for (const start of queue) from.set(start, -1);
  for (const at of queue) {
    if (at === place) break;
    for (const next of ways[at] ?? [])
      if (!from.has(next)) {
        from.set(next, at);
        queue.push(next);
      }
  }
  if (!from.has(place)) return undefined;
  let text = '';
  for (let at = place; at >= 0; at = from.get(at) ?? -1) text = String.fromCodePoint(meets(at, at) ?? 97) + text;
  return text;
}

/** By place the number of the loop it lies in: the places that lead to each other (Tarjan); undefined outside of loops. */
function loopOf(ways: Positions['ways']): (number | undefined)[] {
  const order: (number | undefined)[] = [];
  const low: number[] = [];
  const open: number[] = [];
  const loops: (number | undefined)[] = new Array(ways.length).fill(undefined);
  let count = 0;
  const visit = (root: number): void => {
    const stack = [{ place: root, next: 0 }];
    while (stack.length > 0) {
      const top = stack.at(-1) as { place: number; next: number };
      const { place } = top;
      if (top.next === 0) {
        order[place] = low[place] = count;
        count += 1;
        open.push(place);
      }
      const target = ways[place]?.[top.next];
      top.next += 1;
      if (target !== undefined) {
        if (order[target] === undefined) stack.push({ place: target, next: 0 });
        else if (open.includes(target)) low[place] = Math.min(low[place] as number, order[target]);
        continue;
      }
      stack.pop();
      const above = stack.at(-1)?.place;
      if (above !== undefined) low[above] = Math.min(low[above] as number, low[place] as number);
      if (low[place] !== order[place]) continue;
      const members = open.splice(open.indexOf(place));
      const round = members.length > 1 || ways[place]?.includes(place);
      if (round) for (const member of members) loops[member] = place;
    }
  };
  for (let place = 0; place < ways.length; place += 1) if (order[place] === undefined) visit(place);
  return loops;
}
