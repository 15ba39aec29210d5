import type { Version } from '../contract/document.ts';
import type { ItemRef } from '../contract/engine.ts';
import type { Event } from '../contract/event.ts';
import type { HeldItem, HeldRef, Saving, SyncStore } from '../contract/sync-store.ts';
import { present } from '../domain/present.ts';
import { clockMs } from '../log/clock.ts';
import { SHIPPED } from '../log/versions.ts';
import { inOne, type RefRow, type Store } from './database.ts';
import { addVersions, dropVersions, readVersion } from './documents.ts';
import { forgetKnownSubjects } from './familiar.ts';
import { historyIds } from './history.ts';
import { keepLapsed } from './lapsed.ts';
import { exclusively } from './lock.ts';
import { addEvents, eventOf, fillUp, lacking } from './merge.ts';
import { keepDevicePosition, readDevicePosition } from './meta.ts';
import { metaKeys } from './meta-keys.ts';
import { dropMeta, keepMeta, readMeta } from './meta-rows.ts';
import { keepPeople, peopleOf } from './people.ts';
import { project } from './project.ts';
import type { Arrived } from './records/sync.ts';
import { renewDevice, rightTime, settleTwins } from './renew.ts';

const keyOf = ({ shelf, name }: ItemRef) => `${shelf}/${name}`;

/** The device and last number of a segment's name. */
function segmentOf({ shelf, name }: ItemRef): { device: string; to: number } | undefined {
  const match = shelf === 'log' ? /^([0-9a-z]+)\.\d+-(\d+)$/.exec(name) : null;
  return match === null ? undefined : { device: match[1] ?? '', to: Number(match[2]) };
}

/** `waiting` and `aside` stand in a row only where they hold, so that their indexes hold nothing else. */
function rowOf({ bytes: _, ...ref }: HeldItem): RefRow {
  const { waiting, ...rest } = ref;
  const device = segmentOf(ref)?.device;
  return {
    key: keyOf(ref),
    ...rest,
    whole: 1,
    ...(waiting ? { waiting: 1 as const } : {}),
    ...(rest.problem === undefined ? {} : { aside: 1 as const }),
    ...present({ device }),
  };
}

const refOf = ({ shelf, name, waiting, problem, version, seen }: RefRow): HeldRef => ({
  shelf,
  name,
  waiting: waiting === 1,
  ...present({ seen, problem, version }),
});

async function setWaiting(store: Store, refs: readonly ItemRef[], waiting: boolean): Promise<void> {
  const rows = (await store.refs.bulkGet(refs.map(keyOf))).filter((row) => row !== undefined);
  await store.refs.bulkPut(rows.map(({ waiting: _, ...row }) => ({ ...row, ...(waiting ? { waiting: 1 as const } : {}) })));
}

/** How far this device's own events stand in segments. */
function sealedTo(store: Store): Promise<number> {
  return readMeta(store, metaKeys.sealed);
}

/** Whether an item is by who its name says, even where it does not count. Anybody can write under this device's name. */
const isTrue = ({ problem }: Pick<HeldItem, 'problem'>) =>
  problem === undefined || problem.code === 'forbidden' || problem.code === 'from-the-future' || problem.code === 'unknown-event';

/** What this device sealed, now or before its profile was restored: those numbers are taken. */
async function keepSealed(store: Store, items: readonly HeldItem[]): Promise<void> {
  const pen = await readDevicePosition(store);
  const own = items.filter(isTrue).flatMap((item) => {
    const segment = segmentOf(item);
    return segment?.device === pen.device ? [segment.to] : [];
  });
  if (own.length === 0) return;
  const to = Math.max(await sealedTo(store), ...own);
  await keepMeta(store, metaKeys.sealed, to);
  if (to > pen.seq) await keepDevicePosition(store, { ...pen, seq: to });
}

async function unsealed(store: Store) {
  const { device } = await readDevicePosition(store);
  return store.events.where('[device+seq]').between([device, await sealedTo(store)], [device, Number.MAX_VALUE], false);
}

/** How many items of the team are known here. */
export function countItems(store: Store): Promise<number> {
  return Promise.resolve(store.refs.count());
}

/** How many of this device's events wait for a segment. */
export async function countUnsent(store: Store): Promise<number> {
  return (await unsealed(store)).count();
}

/** Counted in the transaction that saves it, so that a catching-up in several goes, or one that died, is told whole. */
async function countArrived(store: Store, events: readonly Event[], versions: number): Promise<void> {
  const { device } = await readDevicePosition(store);
  const foreign = events.filter((event) => event.device !== device);
  if (foreign.length + versions === 0) return;
  const before = await readMeta(store, metaKeys.arrived);
  const by: Record<string, number> = { ...before.by };
  for (const { member } of foreign) by[member.id] = (by[member.id] ?? 0) + 1;
  await keepMeta(store, metaKeys.arrived, { by, versions: before.versions + versions });
}

/** What colleagues sent since this device was last in step, by the members' names as the roster has them. */
export async function arrived(store: Store): Promise<Arrived> {
  const [{ by, versions }, people] = [await readMeta(store, metaKeys.arrived), await peopleOf(store)];
  return { by: Object.fromEntries(Object.entries(by).map(([id, count]) => [people?.get(id) ?? '', count])), versions };
}

/** Starts counting anew: the device is in step. */
export async function clearArrived(store: Store): Promise<void> {
  await dropMeta(store, metaKeys.arrived);
}

async function withdraw(store: Store, { events, versions }: NonNullable<Saving['withdrawn']>): Promise<void> {
  const rows = (await store.events.bulkGet([...events])).filter((row) => row !== undefined);
  await store.events.bulkDelete(rows.map(({ id }) => id));
  await project(
    store,
    rows.flatMap((row) => row.subjects),
    { rows, unheard: new Set() },
  );
  await dropVersions(store, versions);
}

/** Versions of a body that this Diapason cannot read stay out of the documents; their items are put aside. */
async function readable(saving: Saving): Promise<{ items: readonly HeldItem[]; versions: readonly Version[] }> {
  const reads = await Promise.all((saving.versions ?? []).map(async (version) => ({ version, read: await readVersion(version) })));
  const reasons = new Map(reads.flatMap(({ version, read }) => ('reason' in read ? [[version.id, read.reason] as const] : [])));
  const items = (saving.items ?? []).map((item) => {
    const reason = reasons.get(item.version ?? '');
    return reason === undefined
      ? item
      : { ...item, problem: { code: 'not-understood', where: `documents ${item.name}`, detail: reason.slice(0, 500) } as const };
  });
  return { items, versions: reads.flatMap(({ read }) => ('version' in read ? [read.version] : [])) };
}

/** The name of the lock of whoever runs a round of sync over a store: two at once would seal the same events twice. */
export const roundLock = (store: Store) => `round ${store.name}`;

/** Runs a round with a file that a person passes on. Whoever runs the other rounds sees that by `importsOf`, ended at any instant. */
export function roundByHand<T>(store: Store, round: () => Promise<T>): Promise<T> {
  return exclusively(roundLock(store), async () => {
    await inOne(store, () => forgetKnownSubjects(store));
    return round();
  });
}

/** The team's items, checkpoint and keys, in the same database and transactions as the log they carry. `now` in ms. */
export function syncStore(store: Store, now: () => number): SyncStore {
  const chosen = (of: Parameters<SyncStore['refs']>[0]) => {
    if (of === 'all') return store.refs.toArray();
    if (of === 'older') return store.refs.filter(({ shelf, whole }) => shelf === 'log' && whole === undefined).toArray();
    if (of === 'waiting' || of === 'aside') return store.refs.where(of).equals(1).toArray();
    return 'shelf' in of ? store.refs.where('shelf').equals(of.shelf).toArray() : store.refs.where('device').equals(of.device).toArray();
  };
  return {
    checkpoint: () => readMeta(store, metaKeys.checkpoint),
    claims: () => readMeta(store, metaKeys.claims),
    keys: () => readMeta(store, metaKeys.teamKeys),
    refs: async (of) => (await chosen(of)).map(refOf),
    known: async (refs) => (await store.refs.bulkGet(refs.map(keyOf))).filter((row) => row !== undefined).map(refOf),
    async items(refs) {
      const keys = refs.map(keyOf);
      const [rows, blobs] = await Promise.all([store.refs.bulkGet(keys), store.blobs.bulkGet(keys)]);
      return rows.flatMap((row, at) => (row === undefined ? [] : [{ ...refOf(row), bytes: blobs[at]?.bytes ?? new Uint8Array() }]));
    },
    async numbered({ device, from, to }) {
      return (await store.events.where('[device+seq]').between([device, from], [device, to], true, true).toArray()).map(eventOf);
    },
    newDevice: (key, there) => renewDevice(store, key, there, { isGood: isTrue, now: now() }),
    rightTime: (time) => rightTime(store, () => sealedTo(store), time),
    async heard() {
      const { heard } = await readDevicePosition(store);
      return heard === undefined ? undefined : clockMs(heard);
    },
    async unsent(most) {
      return (await (await unsealed(store)).limit(most).toArray()).map(eventOf);
    },
    async unsentVersions() {
      const held = new Set((await store.refs.where('shelf').equals('documents').toArray()).map(({ version }) => version));
      const history = await historyIds(store);
      return (await store.documents.toArray()).filter(({ id, author }) => author !== SHIPPED && !held.has(id) && !history.has(id));
    },
    async save(saving) {
      const { items, versions } = await readable(saving);
      return inOne(store, async () => {
        const { fresh, fuller, twins } = await lacking(store, saving.events ?? [], true);
        const known = await store.documents.bulkGet(versions.map(({ id }) => id));
        await store.refs.bulkPut(items.map(rowOf));
        await store.blobs.bulkPut(items.map((item) => ({ key: keyOf(item), bytes: item.bytes })));
        await keepSealed(store, items);
        if (fresh.length > 0) await addEvents(store, fresh, now());
        // Filled before twins are settled: the one that stays is compared whole, and nothing is put over it.
        const filled = await fillUp(store, fuller);
        const settled = await settleTwins(store, twins);
        if (versions.length > 0) await addVersions(store, versions, now());
        if (saving.withdrawn !== undefined) await withdraw(store, saving.withdrawn);
        await setWaiting(store, saving.waiting ?? [], true);
        await setWaiting(store, saving.sent ?? [], false);
        await store.refs.bulkDelete((saving.drop ?? []).map(keyOf));
        await store.blobs.bulkDelete((saving.drop ?? []).map(keyOf));
        if (saving.people !== undefined) await keepPeople(store, saving.people);
        if (saving.lapsed !== undefined) await keepLapsed(store, saving.lapsed);
        if (saving.claims !== undefined) await keepMeta(store, metaKeys.claims, saving.claims);
        if (saving.keys !== undefined && saving.keys.length > 0) {
          await keepMeta(store, metaKeys.teamKeys, [...(await readMeta(store, metaKeys.teamKeys)), ...saving.keys]);
        }
        if (saving.checkpoint !== undefined) await keepMeta(store, metaKeys.checkpoint, saving.checkpoint);
        const freshVersions = versions.filter((_, at) => known[at] === undefined);
        await countArrived(store, fresh, freshVersions.length);
        return { events: [...fresh, ...filled.map(eventOf), ...settled], versions: freshVersions };
      });
    },
  };
}
