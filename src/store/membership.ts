import type { EngineConfig } from '../contract/engine.ts';
import { Refusal } from '../contract/refusal.ts';
import type { Settings } from '../contract/settings.ts';
import type { HeldItem } from '../contract/sync-store.ts';
import type { SigningKey } from '../contract/team.ts';
import type { TeamStatus } from '../contract/team-status.ts';
import { inOne, type Store } from './database.ts';
import { keepDevicePosition, keepSettings, readDevicePosition } from './meta.ts';
import { metaKeys } from './meta-keys.ts';
import { dropMeta, hasMeta, keepMeta, readMeta } from './meta-rows.ts';
import type { Membership } from './records/membership.ts';
import { syncStore } from './team.ts';

/** The team this store belongs to; `undefined` for a CM alone. Rejects with `stored-damaged` where nobody can tell. */
export function membership(store: Store): Promise<Membership | undefined> {
  return readMeta(store, metaKeys.membership);
}

/** Whether this store belongs to a team, also where its place there cannot be read: nothing may be done then as if it were alone. */
export function isInTeam(store: Store): Promise<boolean> {
  return hasMeta(store, metaKeys.membership);
}

/** What a store begins with in a team: the team's keys, the items that found it, and the settings with who its CM is there. */
export interface Entry {
  readonly keys: readonly string[];
  readonly items?: readonly HeldItem[];
  readonly settings?: Settings;
}

/**
 * Enters a team, in one transaction. Rejects with `in-this-team` or `store-taken` where the store is in one: of two that
 * enter at once, the second changes nothing.
 */
export function enterTeam(store: Store, member: Membership, { keys, items = [], settings }: Entry, now: number): Promise<void> {
  return inOne(store, async () => {
    const known = await membership(store);
    if (known !== undefined)
      throw new Refusal(known.workspace === member.workspace ? 'in-this-team' : 'store-taken', { where: known.name });
    if (settings !== undefined) await keepSettings(store, settings);
    await keepMeta(store, metaKeys.membership, member);
    await keepMeta(store, metaKeys.teamKeys, keys);
    await syncStore(store, () => now).save({ items });
  });
}

/**
 * Another address or login of the same team. In another place (`anew`) all that is held is looked for, and sent where it
 * is lacking.
 */
export function keepEngine(store: Store, engine: EngineConfig, anew: boolean): Promise<void> {
  return inOne(store, async () => {
    const member = await membership(store);
    if (member === undefined) return;
    await keepMeta(store, metaKeys.membership, { ...member, engine });
    await dropMeta(store, metaKeys.quiet);
    if (!anew) return;
    await dropMeta(store, metaKeys.checkpoint);
    const rows = await store.refs.filter(({ problem }) => problem === undefined).toArray();
    await store.refs.bulkPut(rows.map((row) => ({ ...row, waiting: 1 as const })));
  });
}

/** Whether this store was in a team before: its device and its log are that membership's, and no other can go on with them. */
export function hasLeftTeam(store: Store): Promise<boolean> {
  return hasMeta(store, metaKeys.left);
}

/** Leaves the team: the log stays, nothing is shared any more. */
export function leaveTeam(store: Store): Promise<void> {
  return inOne(store, async () => {
    await keepMeta(store, metaKeys.left, true);
    const { membership: place, teamKeys, checkpoint, claims, lapsed, status, sealed, arrived, quiet } = metaKeys;
    await dropMeta(store, place, teamKeys, checkpoint, claims, lapsed, status, sealed, arrived, quiet);
    await store.refs.clear();
    await store.blobs.clear();
  });
}

/** The light and what stands beside it, as the last round left them. */
export function teamStatus(store: Store): Promise<TeamStatus | undefined> {
  return readMeta(store, metaKeys.status);
}

export async function keepStatus(store: Store, status: TeamStatus): Promise<void> {
  await keepMeta(store, metaKeys.status, status);
}

/** This device's own signing key; `undefined` before `keepDevice`. */
export function deviceKey(store: Store): Promise<SigningKey | undefined> {
  return readMeta(store, metaKeys.deviceKey);
}

/**
 * Gives this device its key, and its log the key's name, so that nobody else can write in its name. A log begun
 * before keeps its events; what comes next is numbered under the key's name.
 */
export function keepDevice(store: Store, key: SigningKey): Promise<SigningKey> {
  return inOne(store, async () => {
    const known = await deviceKey(store);
    if (known !== undefined) return known;
    const { device: _, seq: __, ...pen } = await readDevicePosition(store);
    await keepDevicePosition(store, { ...pen, device: key.id, seq: 0 });
    await keepMeta(store, metaKeys.deviceKey, key);
    return key;
  });
}
