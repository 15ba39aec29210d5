import { settingsRecord } from '../contract/settings.ts';
import type { StoredRecord } from '../contract/stored.ts';
import { copiedRecord, deviceKeyRecord, devicePositionRecord, formerRecord } from './records/device.ts';
import { leftRecord, membershipRecord, teamKeysRecord } from './records/membership.ts';
import * as own from './records/own.ts';
import * as sync from './records/sync.ts';

/**
 * A value of the table `meta`: its key, what it is, and what stands for it before it was ever stored. A `cache` can be made
 * anew from the log, the engine or the next use: one that does not parse reads as its first value. What is `kept` nobody
 * else has: where it does not parse, whoever needs it is refused and nothing is written over it.
 */
export interface MetaKey<T, First extends T | undefined = T | undefined> {
  readonly key: string;
  readonly record: StoredRecord<T>;
  readonly first: First;
  readonly use: 'kept' | 'cache';
}

const kept = <T>(key: string, record: StoredRecord<T>): MetaKey<T, undefined> => ({ key, record, first: undefined, use: 'kept' });
const keptFrom = <T>(key: string, record: StoredRecord<T>, first: T): MetaKey<T, T> => ({ key, record, first, use: 'kept' });
const cache = <T>(key: string, record: StoredRecord<T>): MetaKey<T, undefined> => ({ key, record, first: undefined, use: 'cache' });
const cacheFrom = <T>(key: string, record: StoredRecord<T>, first: T): MetaKey<T, T> => ({ key, record, first, use: 'cache' });

/** Every value of its own key: the only place where these keys are written. */
export const metaKeys = {
  settings: kept('settings', settingsRecord),
  pen: kept('pen', devicePositionRecord),
  deviceKey: kept('device', deviceKeyRecord),
  panel: cache('panel', own.panelRecord),
  calls: cacheFrom('calls', own.callsRecord, []),
  removed: kept('removed', own.removedRecord),
  prepared: cache('prepared', own.numberRecord),
  projection: cache('projection', own.numberRecord),
  tally: cacheFrom('tally', own.standingCountsRecord, { open: 0, escalated: 0, answered: 0, closed: 0 }),
  mended: cache('mended', own.repairNoteRecord),
  checked: cache('checked', own.numberRecord),
  imports: cacheFrom('imports', own.numberRecord, 0),
  history: keptFrom('history', own.historyRecord, []),
  rests: cacheFrom('outbox:rests', own.restsRecord, {}),
  importing: kept('import', own.flagRecord),
  following: kept('guide:following', sync.followingRecord),
  membership: kept('team:membership', membershipRecord),
  teamKeys: keptFrom('team:keys', teamKeysRecord, []),
  left: kept('team:left', leftRecord),
  former: keptFrom('team:former', formerRecord, []),
  copied: cache('team:copied', copiedRecord),
  sealed: keptFrom('team:sealed', sync.sealedRecord, 0),
  checkpoint: cache('team:checkpoint', sync.checkpointRecord),
  claims: cache('team:claims', sync.claimsRecord),
  lapsed: cacheFrom('team:lapsed-claims', sync.lapsedRecord, {}),
  status: cache('team:status', sync.statusRecord),
  arrived: cacheFrom('team:arrived', sync.arrivedRecord, { by: {}, versions: 0 }),
  quiet: cache('team:quiet', sync.quietRecord),
  people: cache('team:people', sync.peopleRecord),
} as const;

/** Values of one kind, each under an id behind the prefix. */
export interface MetaFamily<T> {
  readonly prefix: string;
  of(id: string): MetaKey<T, undefined>;
}

function family<T>(prefix: string, record: StoredRecord<T>, use: MetaKey<T>['use']): MetaFamily<T> {
  return { prefix, of: (id) => ({ key: `${prefix}${id}`, record, first: undefined, use }) };
}

export const metaFamilies = {
  /** The head of a document, by its kind. */
  head: family('head:', own.headRecord, 'cache'),
  /** Why an escalation was not delivered, by its id: the receiver's words may hold anything, so they stay on this device. */
  problem: family('problem:', own.localProblemRecord, 'cache'),
  /** What each transaction of an import added, by its number. */
  slice: family('import:', own.sliceRecord, 'kept'),
  /** What events were about that were taken out again, and is still to be folded without them. */
  unfolded: family('unfold:', own.flagRecord, 'cache'),
} as const;

/** Behind the key of a value: what stood there and did not parse, before a person or the next use put another in its place. */
export const ASIDE = ':damaged';
