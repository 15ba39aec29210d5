import Dexie, { type EntityTable } from 'dexie';
import type { Version } from '../contract/document.ts';
import type { ItemRef } from '../contract/engine.ts';
import type { Event } from '../contract/event.ts';
import type { Problem } from '../contract/problem.ts';
import { Refusal } from '../contract/refusal.ts';
import type { AuthorState, EscalationState, OutboxRow } from '../contract/state.ts';
import { projections } from './projections/index.ts';
import type { PostRow } from './projections/posts.ts';
import { type QueueRow, queueIndexes } from './queue/row.ts';

/** An event with what it is about, so that its entities are folded from an index. */
export type EventRow = Event & { readonly subjects: readonly string[] };

/** An id that an event joined with others, maybe in vain or for a while. */
export interface NameRow {
  readonly id: string;
  /** The id that its post bears, and under which its row stands. */
  readonly of: string;
  /** Every id that events ever joined with it, itself among them. */
  readonly linked: readonly string[];
}

/** What is known of a team's item; its bytes stand in `blobs`. `waiting` and `aside` are there only where they hold. */
export interface RefRow extends ItemRef {
  readonly key: string;
  readonly device?: string;
  readonly waiting?: 1;
  readonly aside?: 1;
  readonly problem?: Problem;
  readonly version?: string;
  readonly seen?: number;
  /** What it holds was stored with every field; absent where an older Diapason kept only those it knew. */
  readonly whole?: 1;
}

/** One value this browser keeps for itself. Its key and what it holds: `meta-keys.ts`; read and written by `meta-rows.ts` alone. */
export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

/**
 * The database. Every writing transaction is strict: what it acknowledges is on the disk, so that a power cut
 * takes nothing a CM was told is saved.
 */
export class Store extends Dexie {
  declare readonly events: EntityTable<EventRow, 'id'>;
  declare readonly posts: EntityTable<PostRow, 'id'>;
  declare readonly authors: EntityTable<AuthorState, 'id'>;
  declare readonly escalations: EntityTable<EscalationState, 'id'>;
  declare readonly queue: EntityTable<QueueRow, 'id'>;
  declare readonly names: EntityTable<NameRow, 'id'>;
  declare readonly outbox: EntityTable<OutboxRow, 'escalationId'>;
  declare readonly documents: EntityTable<Version, 'id'>;
  declare readonly meta: EntityTable<MetaRow, 'key'>;
  declare readonly refs: EntityTable<RefRow, 'key'>;
  declare readonly blobs: EntityTable<{ readonly key: string; readonly bytes: Uint8Array<ArrayBuffer> }, 'key'>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    for (let version = 1; version <= SHAPE; version += 1) this.version(version).stores(tablesOf(version));
  }
}

/** The tables that are no projection, with their indexes, by the version of the database that brought them. */
const ownTables: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  1: { events: 'id, at, *subjects', outbox: 'escalationId, dueAt', documents: 'id, kind', meta: 'key' },
  2: { events: 'id, at, [device+seq], *subjects', refs: 'key, shelf, device, waiting, aside', blobs: 'key' },
  3: { names: 'id' },
  4: { queue: queueIndexes[4] },
};

/** The tables that a version of the database brought, or gave other indexes. */
function tablesOf(version: number): Record<string, string> {
  const projected = projections.flatMap(({ table, indexes }) => {
    const indexed = indexes[version];
    return indexed === undefined ? [] : [[table, indexed] as const];
  });
  return { ...ownTables[version], ...Object.fromEntries(projected) };
}

/** The version of the database that this Diapason knows: the highest that one of its tables names. */
const SHAPE = Math.max(
  ...[ownTables, ...projections.map(({ indexes }) => indexes)].flatMap((versions) => Object.keys(versions).map(Number)),
);

/**
 * Refuses a database that a newer Diapason wrote (`newer-store`): it may hold what this one would not understand, and
 * would write over. IndexedDB libraries open it without a word.
 */
export async function refuseNewer(store: Store): Promise<void> {
  await store.open();
  // Dexie counts in tenths.
  if (store.backendDB().version > SHAPE * 10) throw new Refusal('newer-store');
}

/** Opens the store; the connection is made at the first read or write. */
export function openStore(name = 'diapason'): Store {
  return new Store(name);
}

/** Deletes a store and all it holds, for good. Pages that still read it lose their connection. */
export async function deleteStore(name: string): Promise<void> {
  await Dexie.delete(name);
}

/** Runs `body` in one transaction over everything: all of it is saved, or nothing. Only the store may be awaited in it. */
export function inOne<T>(store: Store, body: () => Promise<T>): Promise<T> {
  // A native promise, since both browsers drop any other thenable that a listener answers.
  // And an async function, since Dexie follows native awaits only into those.
  return Promise.resolve(store.transaction('rw', store.tables, async () => body()));
}

/** Runs `body` in one reading transaction, so that all it reads is of one moment. Only the store may be awaited in it. */
export function inReadTransaction<T>(store: Store, body: () => Promise<T>): Promise<T> {
  return Promise.resolve(store.transaction('r', store.tables, async () => body()));
}
