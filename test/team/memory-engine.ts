import type { Engine, Item, ItemRef, LeftItem } from '../../src/contract/engine.ts';

/** An engine in memory that gives what it has in any order, more than once, and fails when told to. */
export interface MemoryEngine {
  readonly items: Map<string, Item>;
  /** The engine as one device reaches it. `shuffle` orders what is given. */
  engine(shuffle?: (items: readonly Item[]) => readonly Item[]): Engine;
  /** Loses the connection at the next so many writes. */
  failNext(writes: number): void;
}

export function memoryEngine(): MemoryEngine {
  const items = new Map<string, Item>();
  const order: Item[] = [];
  let failing = 0;
  const keyOf = ({ shelf, name }: ItemRef) => `${shelf}/${name}`;
  const engine = (shuffle: (items: readonly Item[]) => readonly Item[] = (all) => all): Engine => ({
    kind: 'webdav',
    async push(pushed) {
      const left: LeftItem[] = [];
      for (const item of pushed) {
        if (failing > 0) {
          failing -= 1;
          throw new Error('the connection was lost');
        }
        const known = items.get(keyOf(item));
        const other = known !== undefined && Buffer.compare(known.bytes, item.bytes) !== 0;
        if (other) left.push({ shelf: item.shelf, name: item.name, problem: { code: 'name-taken' } });
        if (known !== undefined) continue;
        // Only what an engine carries: what the sender's store knows of it stays there.
        const { shelf, name, bytes } = item;
        const one = { shelf, name, bytes };
        order.push(one);
        items.set(keyOf(one), one);
      }
      return left;
    },
    async remove(refs) {
      for (const ref of refs) items.delete(keyOf(ref));
    },
    async *pull(since, wanted) {
      const present = order.filter((item) => items.get(keyOf(item)) === item);
      const rest = since === String(order.length) ? [] : present;
      const want = new Set((await wanted(rest)).map(keyOf));
      const given = shuffle(rest.filter((item) => want.has(keyOf(item))));
      const half = Math.ceil(given.length / 2);
      const inventory = { shelves: ['log', 'documents', 'team'] as const, names: present };
      yield { items: given.slice(0, half), faults: [], checkpoint: since ?? '' };
      yield {
        items: [...given.slice(half), ...given.slice(0, 1)],
        faults: [],
        checkpoint: String(order.length),
        ...(rest.length > 0 || since === undefined ? { inventory } : {}),
      };
    },
  });
  return { items, engine, failNext: (writes) => (failing = writes) };
}
