import type { Version } from './document.ts';
import type { Checkpoint, Item, ItemRef } from './engine.ts';
import type { Event } from './event.ts';
import type { Problem } from './problem.ts';

/** An item this device holds. `waiting`: not confirmed by the engine yet. `problem`: why it, or a part of it, was put aside. */
export interface HeldItem extends Item {
  readonly waiting: boolean;
  readonly problem?: Problem;
}

/** What one step of a sync saves, in one transaction: all of it or nothing. */
export interface Received {
  readonly items: readonly HeldItem[];
  readonly events: readonly Event[];
  readonly versions: readonly Version[];
  /** Events that an act now says never counted; the fold goes on without them. */
  readonly withdrawn?: readonly string[];
  /** Items that a larger one covers. */
  readonly drop?: readonly ItemRef[];
  readonly checkpoint?: Checkpoint;
  /** Team keys that arrived. */
  readonly keys?: readonly string[];
}

/** What a team's sync needs of the store. Every write is committed when its promise resolves. */
export interface SyncStore {
  checkpoint(): Promise<Checkpoint | undefined>;
  /** The team's keys, oldest first. */
  keys(): Promise<readonly string[]>;
  /** Names, state and problem of every item held, without bytes. */
  refs(): Promise<readonly Omit<HeldItem, 'bytes'>[]>;
  /** Items by name, with their bytes; those not held are left out. */
  items(refs: readonly ItemRef[]): Promise<readonly HeldItem[]>;
  /** This device's events that stand in no item yet, by number; at most `most`. */
  unsent(most: number): Promise<readonly Event[]>;
  /** Versions that stand in no item yet; never those that ship. */
  unsentVersions(): Promise<readonly Version[]>;
  save(received: Received): Promise<void>;
}
