import type { EngineConfig } from '../contract/engine.ts';
import { Refusal } from '../contract/problem.ts';
import type { Settings } from '../contract/settings.ts';
import type { HeldItem } from '../contract/sync-store.ts';
import type { SeatKeys, SigningKey } from '../contract/team.ts';
import type { TeamStatus } from '../contract/team-status.ts';
import { inOne, type Store } from './database.ts';
import { keepPen, keepSettings, readPen } from './meta.ts';
import { syncStore } from './team.ts';

/** This browser's place in a team. Its keys cannot be read out. */
export interface Membership {
  readonly workspace: string;
  readonly name: string;
  readonly engine: EngineConfig;
  readonly seat: SeatKeys;
  /** The name of who invited this browser's member; absent for a founder. */
  readonly by?: string;
}

async function read<T>(store: Store, key: string): Promise<T | undefined> {
  return (await store.meta.get(key))?.value as T | undefined;
}

/** The team this store belongs to; `undefined` for a CM alone. */
export function membership(store: Store): Promise<Membership | undefined> {
  return read(store, 'team:membership');
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
    await store.meta.put({ key: 'team:membership', value: member });
    await store.meta.put({ key: 'team:keys', value: keys });
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
    await store.meta.put({ key: 'team:membership', value: { ...member, engine } satisfies Membership });
    await store.meta.delete('team:quiet');
    if (!anew) return;
    await store.meta.delete('team:checkpoint');
    const rows = await store.refs.filter(({ problem }) => problem === undefined).toArray();
    await store.refs.bulkPut(rows.map((row) => ({ ...row, waiting: 1 as const })));
  });
}

/** Whether this store was in a team before: its device and its log are that membership's, and no other can go on with them. */
export async function hasLeftTeam(store: Store): Promise<boolean> {
  return (await store.meta.get('team:left')) !== undefined;
}

/** Leaves the team: the log stays, nothing is shared any more. */
export function leaveTeam(store: Store): Promise<void> {
  return inOne(store, async () => {
    await store.meta.put({ key: 'team:left', value: true });
    await store.meta.bulkDelete([
      'team:membership',
      'team:keys',
      'team:checkpoint',
      'team:claims',
      'team:lapsed',
      'team:status',
      'team:sealed',
      'team:arrived',
      'team:quiet',
    ]);
    await store.refs.clear();
    await store.blobs.clear();
  });
}

/** The light and what stands beside it, as the last round left them. */
export function teamStatus(store: Store): Promise<TeamStatus | undefined> {
  return read(store, 'team:status');
}

export async function keepStatus(store: Store, status: TeamStatus): Promise<void> {
  await store.meta.put({ key: 'team:status', value: status });
}

/** This device's own signing key; `undefined` before `keepDevice`. */
export function deviceKey(store: Store): Promise<SigningKey | undefined> {
  return read(store, 'device');
}

/**
 * Gives this device its key, and its log the key's name, so that nobody else can write in its name. A log begun
 * before keeps its events; what comes next is numbered under the key's name.
 */
export function keepDevice(store: Store, key: SigningKey): Promise<SigningKey> {
  return inOne(store, async () => {
    const known = await deviceKey(store);
    if (known !== undefined) return known;
    const { device: _, seq: __, ...pen } = await readPen(store);
    await keepPen(store, { ...pen, device: key.id, seq: 0 });
    await store.meta.put({ key: 'device', value: key });
    return key;
  });
}
