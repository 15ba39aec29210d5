import * as v from 'valibot';
import type { Problem } from './problem.ts';

/**
 * Where items stand. `log`: events, written by members; `documents`: versions, written by leads;
 * `team`: acts (who is in the team), written by whoever has a seat. An engine may give each its own rights.
 */
export const ShelfSchema = v.picklist(['log', 'documents', 'team']);
export type Shelf = v.InferOutput<typeof ShelfSchema>;

/** `<device>.<from>-<to>` on `log` (a segment: that device's events, both ends included), 64 hex digits elsewhere. */
export const ItemNameSchema = v.pipe(
  v.string(),
  v.regex(/^(?:[0-9a-z]{8,24}\.[1-9]\d{0,9}-[1-9]\d{0,9}|[0-9a-f]{64})$/, 'not an item name'),
);

/** Most bytes an item may have. Larger ones are never read. */
export const ITEM_MAX = 8_000_000;

export interface ItemRef {
  readonly shelf: Shelf;
  readonly name: string;
}

/** What an engine carries: opaque bytes under a name. Immutable; one name never has two contents. */
export interface Item extends ItemRef {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** An item that could not be written or read now, and why; the others go on, and it is tried again. */
export interface LeftItem extends ItemRef {
  readonly problem: Problem;
}

/** An item as it was read. `short`: the engine cannot vouch that these are all of its bytes. */
export interface PulledItem extends Item {
  readonly short?: true;
}

/** Where a device stopped reading an engine; opaque text of that engine, stored with the data it covers. */
export type Checkpoint = string;

/** One part of what an engine holds beyond a checkpoint. */
export interface Pulled {
  readonly items: readonly PulledItem[];
  /** Items that are there and could not be had this time: they are offered again. */
  readonly later?: readonly LeftItem[];
  /** Items that are there but cannot be had; the rest goes on. */
  readonly faults: readonly (ItemRef & { readonly problem: Problem })[];
  /** Covers this part and all before it. */
  readonly checkpoint: Checkpoint;
  /** Every name on some shelves; only where the engine had to list them (no checkpoint, or one it cannot go on from). */
  readonly inventory?: { readonly shelves: readonly Shelf[]; readonly names: readonly ItemRef[] };
}

/** Of the names an engine holds, those the caller wants. A segment covered by others is not wanted. */
export type ItemFilter = (names: readonly ItemRef[]) => Promise<readonly ItemRef[]>;

/** What a live connection tells; nothing of it is trusted. */
export interface LiveListener {
  /** Something came: pull. */
  news(): void;
  /** The connection ended; nothing more is heard until `listen` is called again. */
  lost(): void;
}

/**
 * Carries items between devices. Items only ever grow, so pushing twice is harmless.
 * Every method rejects with a Refusal a person can act on, and with the signal's reason when aborted.
 */
export interface Engine {
  readonly kind: EngineKind;
  /**
   * Resolves with the items that were left behind; that the engine holds every other one, byte for byte, was seen.
   * No name is ever overwritten with other bytes. On rejection, what was confirmed stays.
   */
  push(items: readonly Item[], signal: AbortSignal): Promise<readonly LeftItem[]>;
  /** Everything after `since` (all when undefined), in any order, maybe with items already known. Ends when caught up. */
  pull(since: Checkpoint | undefined, wanted: ItemFilter, signal: AbortSignal): AsyncIterable<Pulled>;
  /** Takes away the caller's own segments that a larger one covers. Absent where the medium does not need it. */
  remove?(refs: readonly ItemRef[], signal: AbortSignal): Promise<void>;
  /** Resolves when listening began; ends with the signal. Rejects when the connection cannot be had. */
  listen?(ears: LiveListener, signal: AbortSignal): Promise<void>;
  /**
   * Tries what a member does: reads, and on `shelves` writes something that is no item, finds it and takes it away.
   * Resolves with the names of the acts that stand there; rejects with what is lacking. Absent where nothing can be tried.
   */
  rehearse?(shelves: readonly Shelf[], signal: AbortSignal): Promise<readonly ItemRef[]>;
  /** How many ms the engine's clock is ahead of this device's, as it last said; `undefined` where it says nothing. */
  skew?(): number | undefined;
  /** Lets go of the connection, where there is one. */
  close?(): Promise<void>;
}

const address = v.pipe(v.string(), v.maxLength(2_000), v.url());
const login = { user: v.pipe(v.string(), v.maxLength(200)), password: v.pipe(v.string(), v.maxLength(500)) };

/** How to reach a team's engine; part of an invitation. */
export const EngineConfigSchema = v.variant('kind', [
  v.object({ kind: v.literal('file') }),
  v.object({ kind: v.literal('webdav'), address, ...login }),
  /** `stream`: the name the operator gave this team on the server. `user` is part of every subject it writes. */
  v.object({
    kind: v.literal('nats'),
    /** One WebSocket address, or those of a cluster's members with commas between. */
    address: v.pipe(v.string(), v.maxLength(2_000), v.regex(/^wss?:\/\/[^\s,]+(?:,wss?:\/\/[^\s,]+)*$/, 'not WebSocket addresses')),
    stream: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,30}$/, 'not a stream name')),
    user: v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/, 'not a user name')),
    password: login.password,
  }),
]);
export type EngineConfig = v.InferOutput<typeof EngineConfigSchema>;

/** The kinds that a team can be founded on, and that of a guide at a web address, which is only read. */
export type EngineKind = EngineConfig['kind'] | 'address';

/** Where a team stands, without anybody's login. */
export const PlaceSchema = v.object({
  kind: v.picklist(['webdav', 'nats']),
  address: v.pipe(v.string(), v.maxLength(2_000)),
  stream: v.optional(v.pipe(v.string(), v.maxLength(30))),
});
export type Place = v.InferOutput<typeof PlaceSchema>;
