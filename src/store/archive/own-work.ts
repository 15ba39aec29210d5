import type { Store } from '../database.ts';
import { readDevicePosition } from '../meta.ts';
import type { LocatedEvent, sortEvents } from './sort-events.ts';

/*
 * A profile that was brought back from a backup knows nothing of what it did after. An export that was made after it holds
 * that work, and what was done here since has the same numbers.
 */

/** Work of this very browser in a file, which it does not know. */
export interface Copied {
  /** The device's name, under which nothing more may be done. */
  readonly device: string;
  /** The last of its numbers that mean the same here and in the file. */
  readonly since: number;
  /** How many of its events are in the file and not here. */
  readonly events: number;
  /** Those of them whose number was drawn here again since, for something else. */
  readonly again: number;
}

/** Where an event stands that contradicts one of this device. */
interface Twin {
  readonly seq: number;
  readonly line: number;
}

/** Tells the later work of this device from what contradicts it: behind the last number that both have, all is other work. */
export function createOwnWork(store: Store) {
  const before = readDevicePosition(store);
  let [since, beyond] = [0, 0];
  const twins: Twin[] = [];
  return {
    /** Some events, as they were sorted. Gives those that contradict what is here, of other devices. */
    async sort(told: readonly LocatedEvent[], sorted: Awaited<ReturnType<typeof sortEvents>>): Promise<LocatedEvent[]> {
      const { device } = await before;
      const isOwn = ({ event }: LocatedEvent) => event.device === device;
      const other = new Set([...sorted.fresh, ...sorted.beyond, ...sorted.twins.map(({ event }) => event)].map(({ id }) => id));
      for (const { event } of told.filter(isOwn)) if (!other.has(event.id)) since = Math.max(since, event.seq);
      beyond += sorted.beyond.length;
      twins.push(...sorted.twins.filter(isOwn).map(({ event: { seq }, line }) => ({ seq, line })));
      return sorted.twins.filter((twin) => !isOwn(twin));
    },
    /** The work, where there is some; and the lines that contradict what is here. */
    async done(): Promise<{ copied?: Copied; lines: number[] }> {
      const { device } = await before;
      const again = twins.filter(({ seq }) => seq > since).length;
      const events = beyond + again;
      const lines = twins.filter(({ seq }) => seq <= since).map(({ line }) => line);
      return { lines, ...(events === 0 ? {} : { copied: { device, since, events, again } }) };
    },
  };
}
