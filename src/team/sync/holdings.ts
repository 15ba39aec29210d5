import type { HeldRef, SyncStore } from '../../contract/sync-store.ts';
import type { View } from '../../contract/team-view.ts';
import { segmentOf } from '../ranges.ts';
import { isUsableItem } from './context.ts';

/** Runs of numbers, in order, none touching another. */
type Runs = readonly { readonly from: number; readonly to: number }[];

function withRun(runs: Runs, { from, to }: Runs[number]): Runs {
  const last = runs.at(-1);
  if (last !== undefined && last.from <= from && to <= last.to) return runs;
  const apart = runs.filter((run) => run.to < from - 1 || run.from > to + 1);
  const joined = runs.filter((run) => !apart.includes(run));
  const one = { from: Math.min(from, ...joined.map((run) => run.from)), to: Math.max(to, ...joined.map((run) => run.to)) };
  return [...apart, one].sort((a, b) => a.from - b.from);
}

const countTo = (runs: Runs, last: number) => runs.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, last) - from + 1), 0);

const DIGITS = 8;

/** Which items there are of a team, by what they stand for: segments by their numbers, however they were joined. */
export interface Holdings {
  readonly acts: Set<string>;
  readonly versions: Set<string>;
  readonly numbers: Map<string, Runs>;
}

const none = (): Holdings => ({ acts: new Set(), versions: new Set(), numbers: new Map() });

function add({ acts, versions, numbers }: Holdings, ref: Pick<HeldRef, 'shelf' | 'name'>): void {
  if (ref.shelf === 'team') acts.add(ref.name.slice(0, DIGITS));
  if (ref.shelf === 'documents') versions.add(ref.name);
  const segment = segmentOf(ref);
  if (segment !== undefined) numbers.set(segment.device, withRun(numbers.get(segment.device) ?? [], segment));
}

/** What a device has: `arrived` is all that lies here, also what was put aside; `shared` what the engine has as well, and is good. */
export interface Held {
  readonly arrived: Holdings;
  readonly shared: Holdings;
}

function note({ arrived, shared }: Held, refs: readonly HeldRef[]): void {
  for (const ref of refs) {
    add(arrived, ref);
    if (isUsableItem(ref) && !ref.waiting) add(shared, ref);
  }
}

export async function readHeld(store: SyncStore): Promise<Held> {
  const held = { arrived: none(), shared: none() };
  note(held, await store.refs('all'));
  return held;
}

/** The store, keeping what is held up to date with each thing saved: it is asked for with every segment sealed. */
export function watched(store: SyncStore, held: Held): SyncStore {
  return {
    ...store,
    async save(saving) {
      const fresh = await store.save(saving);
      note(held, saving.items ?? []);
      for (const ref of await store.known(saving.sent ?? [])) note(held, [ref]);
      return fresh;
    },
  };
}

/** What this device claims to know, as it goes into a segment. */
export function viewOf({ shared }: Held): View {
  const devices = [...shared.numbers].map(([device, runs]) => {
    const last = runs.at(-1)?.to ?? 0;
    return [device, [last, countTo(runs, last)] as [number, number]] as const;
  });
  return { acts: [...shared.acts].sort(), versions: shared.versions.size, devices: Object.fromEntries(devices) };
}

/** How much of a view did not arrive here. */
export interface Lack {
  readonly acts: number;
  readonly versions: number;
  /** Events by device; only those of which some are lacking. */
  readonly events: ReadonlyMap<string, number>;
}

export function lackOf(view: View, { arrived }: Held): Lack {
  const lacking = Object.entries(view.devices).map(
    ([device, [last, count]]) => [device, count - countTo(arrived.numbers.get(device) ?? [], last)] as const,
  );
  return {
    acts: view.acts.filter((act) => !arrived.acts.has(act)).length,
    versions: Math.max(0, view.versions - arrived.versions.size),
    events: new Map(lacking.filter(([, count]) => count > 0)),
  };
}

export const isMet = (view: View, held: Held): boolean => {
  const { acts, versions, events } = lackOf(view, held);
  return acts + versions + events.size === 0;
};
