import type { Version } from './document.ts';
import type { Checkpoint, Item, ItemRef, Shelf } from './engine.ts';
import type { Event } from './event.ts';
import type { Problem } from './problem.ts';
import type { SigningKey } from './team.ts';
import type { Claims } from './team-view.ts';

/** What is known of an item this device holds. */
export interface HeldRef extends ItemRef {
  /** The engine has not confirmed it yet. */
  readonly waiting: boolean;
  /** Why it, or a part of it, was put aside. */
  readonly problem?: Problem;
  /** Since when nobody could read what stands in its place on the engine, ms. */
  readonly seen?: number;
  /** On `documents`: the id of the version it holds. */
  readonly version?: string;
}

export type HeldItem = HeldRef & Item;

/** What one step of a sync saves, in one transaction: all of it or nothing. */
export interface Saving {
  /** New, or judged anew. */
  readonly items?: readonly HeldItem[];
  readonly events?: readonly Event[];
  readonly versions?: readonly Version[];
  /** Ids of events and versions that, as an act now says, never counted. */
  readonly withdrawn?: { readonly events: readonly string[]; readonly versions: readonly string[] };
  /** Items to send (again), and items the engine confirmed. */
  readonly waiting?: readonly ItemRef[];
  readonly sent?: readonly ItemRef[];
  /** Items that a larger one covers. */
  readonly drop?: readonly ItemRef[];
  /** An empty one is none: all is looked at again. */
  readonly checkpoint?: Checkpoint;
  /** The members' names by id, as the roster has them now. */
  readonly people?: Readonly<Record<string, string>>;
  readonly lapsed?: LapsedClaims;
  /** What colleagues claim to have read, as it is known now. */
  readonly claims?: Claims;
  /** Team keys that arrived. */
  readonly keys?: readonly string[];
}

/**
 * By the id of a member who may take no posts, or could not for a while: which of their claims ended with the role. By device
 * the number of the last event, or all of them while they may take none. Numbers and no times, because clocks differ.
 */
export type LapsedClaims = Readonly<Record<string, 'all' | Readonly<Record<string, number>>>>;

/** What a team's sync needs of the store. Every write is committed when its promise resolves. */
export interface SyncStore {
  checkpoint(): Promise<Checkpoint | undefined>;
  /** What colleagues claim to have read; `undefined` before any did. */
  claims(): Promise<Claims | undefined>;
  /** The team's keys, oldest first. */
  keys(): Promise<readonly string[]>;
  /**
   * What is known of the items held: all, those waiting, those put aside, those of a shelf or a device, or those that an
   * older Diapason read, which kept of their events only the fields it knew.
   */
  refs(of: 'all' | 'waiting' | 'aside' | 'older' | { readonly shelf: Shelf } | { readonly device: string }): Promise<readonly HeldRef[]>;
  /** What is known of these; those not held are left out. */
  known(refs: readonly ItemRef[]): Promise<readonly HeldRef[]>;
  /** Items by name, with their bytes; those not held are left out. */
  items(refs: readonly ItemRef[]): Promise<readonly HeldItem[]>;
  /** The events held of a device with these numbers, both ends included; as they came, so that they can be compared. */
  numbered(run: { readonly device: string; readonly from: number; readonly to: number }): Promise<readonly Event[]>;
  /**
   * Goes on as another device with this key: what the engine does not hold of the old one's events, in items that are
   * known to be there or among the events that were found `there`, gets new numbers under the new one. Resolves with how
   * many that were.
   */
  newDevice(key: SigningKey, there: readonly Event[]): Promise<number>;
  /**
   * The time as it is known to be, ms; `certain` where a server said so. This device's events that stand in no item yet
   * and say that they are more than `ahead` later happened now.
   */
  rightTime(time: { readonly now: number; readonly ahead: number; readonly certain: boolean }): Promise<void>;
  /** The latest time, ms, that colleagues, or the engine, were heard to have; `undefined` where none was. */
  heard(): Promise<number | undefined>;
  /** This device's events that stand in no item yet, by number; at most `most`. */
  unsent(most: number): Promise<readonly Event[]>;
  /** Versions that stand in no item yet; never those that ship. */
  unsentVersions(): Promise<readonly Version[]>;
  /**
   * Resolves with the events and versions that were new here. Of two events with one id, as two copies of a browser's
   * profile make them, every device keeps the same one; the other, where it was made here, gets a new number.
   */
  save(saving: Saving): Promise<{ readonly events: readonly Event[]; readonly versions: readonly Version[] }>;
}
