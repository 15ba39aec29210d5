import type { Item } from '../../contract/engine.ts';
import type { SyncStore } from '../../contract/sync-store.ts';
import type { SeatKeys } from '../../contract/team.ts';
import type { SignedAct } from '../draft.ts';
import { foldActs } from '../fold-acts.ts';
import { readAct } from '../judge.ts';
import { makeRing, type Ring } from '../ring.ts';
import type { Roster } from '../roster.ts';
import { openItem } from '../signed.ts';
import { newKeys } from '../team-key.ts';
import type { Held } from './holdings.ts';

/** A seat of a workspace, and its store. */
interface Place {
  readonly store: SyncStore;
  readonly workspace: string;
  readonly seat: SeatKeys;
}

/** What a device knows of its team while it syncs: keys and roster, growing with the acts it reads. */
export interface Knowledge {
  readonly ring: Ring;
  readonly keys: readonly string[];
  /** Absent until the founding act was read. */
  readonly roster: Roster | undefined;
  readonly acts: readonly SignedAct[];
  /** What the store holds, where a round keeps an eye on it. */
  readonly held?: Held;
}

async function withRoster(workspace: string, seat: SeatKeys, keys: readonly string[], acts: readonly SignedAct[]): Promise<Knowledge> {
  const roster = await foldActs(workspace, acts);
  const fresh = roster === undefined ? [] : await newKeys(roster, seat, keys);
  const all = [...keys, ...fresh];
  return { ring: await makeRing(all, roster?.key ?? undefined), keys: all, roster, acts };
}

async function actOf(ring: Ring, workspace: string, item: Item): Promise<SignedAct[]> {
  try {
    return [await readAct(await openItem(ring, workspace, item))];
  } catch {
    return [];
  }
}

/**
 * Learns from acts, as far as they can be read: a new key may open further acts, so it goes on until nothing is new.
 * Unreadable ones are left to the judge, who says why.
 */
export async function learn(known: Knowledge, workspace: string, seat: SeatKeys, items: readonly Item[]): Promise<Knowledge> {
  const names = new Set(known.acts.map(({ signed }) => signed.name));
  const lacking = items.filter(({ shelf, name }) => shelf === 'team' && !names.has(name));
  if (lacking.length === 0) return known;
  const read = (await Promise.all(lacking.map((item) => actOf(known.ring, workspace, item)))).flat();
  if (read.length === 0) return known;
  const next = await withRoster(workspace, seat, known.keys, [...known.acts, ...read]);
  const all = known.held === undefined ? next : { ...next, held: known.held };
  return next.keys.length > known.keys.length ? learn(all, workspace, seat, lacking) : all;
}

/** Learns from the acts that the store holds and that could not be read so far. */
export async function learnHeld({ store, workspace, seat }: Place, known: Knowledge): Promise<Knowledge> {
  const names = new Set(known.acts.map(({ signed }) => signed.name));
  const unread = (await store.refs({ shelf: 'team' })).filter(({ name }) => !names.has(name));
  return unread.length === 0 ? known : learn(known, workspace, seat, await store.items(unread));
}

/** What the store holds of it. */
export async function recall(store: SyncStore, workspace: string, seat: SeatKeys): Promise<Knowledge> {
  const keys = await store.keys();
  const refs = await store.refs({ shelf: 'team' });
  const nothing: Knowledge = { ring: await makeRing(keys), keys, roster: undefined, acts: [] };
  return learn(nothing, workspace, seat, await store.items(refs));
}
