import type { Event } from '../../contract/event.ts';
import type { Store } from '../database.ts';
import { lacking } from '../merge.ts';
import { readDevicePosition } from '../meta.ts';

/** An event of a file, and where it stands. */
export interface LocatedEvent {
  readonly event: Event;
  readonly line: number;
}

/**
 * Sorts some events into those to take, those that contradict the log, and those beyond the last number that this very
 * device drew: these may come only once it goes on under another name. To be called in the transaction that adds them, or
 * to look.
 */
export async function sortEvents(
  store: Store,
  told: readonly LocatedEvent[],
): Promise<{ fresh: Event[]; beyond: Event[]; fuller: Event[]; twins: LocatedEvent[] }> {
  const lines = new Map(told.map(({ event, line }) => [event.id, line]));
  const pen = await readDevicePosition(store);
  const found = await lacking(
    store,
    told.map(({ event }) => event),
  );
  const isBeyond = ({ device, seq }: Event) => device === pen.device && seq > pen.seq;
  return {
    fresh: found.fresh.filter((event) => !isBeyond(event)),
    beyond: found.fresh.filter(isBeyond),
    fuller: found.fuller,
    twins: found.twins.map(({ theirs }) => ({ event: theirs, line: lines.get(theirs.id) ?? 0 })),
  };
}
