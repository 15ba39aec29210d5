import type { Version } from '../../contract/document.ts';
import type { Event } from '../../contract/event.ts';
import { Refusal } from '../../contract/refusal.ts';
import type { Settings } from '../../contract/settings.ts';
import { present } from '../../domain/present.ts';
import { receive } from '../../log/clock.ts';
import { linksIn } from '../../log/names.ts';
import { subjectsOf } from '../../log/subjects.ts';
import { SHIPPED } from '../../log/versions.ts';
import { append } from '../append.ts';
import { type EventRow, inOne, type Store } from '../database.ts';
import { addVersions } from '../documents.ts';
import { forgetKnownSubjects } from '../familiar.ts';
import { addHistory } from '../history.ts';
import { exclusively } from '../lock.ts';
import { isInTeam } from '../membership.ts';
import { fillUp } from '../merge.ts';
import { keepDevicePosition, keepSettings, ownDevice, readDevicePosition } from '../meta.ts';
import { project } from '../project.ts';
import { type Folded, refold, refoldSome } from '../refold.ts';
import { leaveDevice } from '../renew.ts';
import { untouched } from '../untouched.ts';
import { beginImport, cancelImport, endImport, importLock, noteSlice } from './journal.ts';
import type { Copied } from './own-work.ts';
import { isFault, readLine, type Unsent } from './records.ts';
import { type LocatedEvent, sortEvents } from './sort-events.ts';
import { archiveParts, isPassed, type Progress, SLICE } from './survey.ts';

/** How far an import is: first the file is read, then posts and people are brought up to date. */
export type Importing =
  | { readonly step: 'adding'; readonly progress: Progress; readonly events: number }
  | { readonly step: 'folding'; readonly folded: Folded }
  /** It was stopped: what it had added is taken out. */
  | { readonly step: 'undoing' };

export interface TakeIn {
  /**
   * The file becomes what is here, where nothing was ever done: its versions count, its settings are this browser's. To be
   * asked for only once a person has seen where what they escalate would go. Else versions are kept as history, and no
   * head moves.
   */
  readonly restore: boolean;
  /** In ms. */
  readonly now: number;
  readonly signal: AbortSignal;
  /** What the survey found of this very browser's own work: it is taken, and what is done from then on is by a new device. */
  readonly copied?: Copied | undefined;
  readonly tell?: (importing: Importing) => void;
  /** Events saved in one transaction, and the most subjects that are kept in mind; above them all are folded anew. */
  readonly bounds?: { readonly slice: number; readonly subjects: number };
}

/** Versions saved at once. */
const VERSIONS = 20;

const usual = { slice: SLICE, subjects: 5_000 };

/** What was new here. */
export interface Added {
  readonly events: number;
  readonly versions: number;
}

/** What an import has in hand. */
interface Hand {
  told: LocatedEvent[];
  versions: Version[];
  unsent: Unsent[];
  settings?: Settings;
  /** Subjects of what was added; `undefined` once they are too many. */
  touched: Set<string> | undefined;
  /** Ids of the versions that were added. */
  kept: Set<string>;
  /** Ids of versions that are to count at the end. */
  counting: string[];
  number: number;
  added: Added;
}

function touch(hand: Hand, rows: readonly EventRow[], most: number): void {
  if (hand.touched === undefined) return;
  for (const { subjects } of rows) for (const subject of subjects) hand.touched.add(subject);
  if (hand.touched.size > most) hand.touched = undefined;
}

/** The clock goes on from what the file holds, as far as it lets itself be pulled. */
async function hearFile(store: Store, events: readonly Event[], now: number): Promise<void> {
  const pen = await readDevicePosition(store);
  const clock = events.reduce((mine, { at }) => receive(mine, at, now), pen.clock);
  await keepDevicePosition(store, { ...pen, ...present({ clock }) });
}

/** Adds what is in hand and notes it, in one transaction. Posts that are one are folded at once: their names are needed later. */
async function addSlice(store: Store, hand: Hand, { restore, now, bounds = usual }: TakeIn): Promise<void> {
  const { told, versions } = hand;
  [hand.told, hand.versions] = [[], []];
  if (told.length + versions.length === 0) return;
  const rows = await inOne(store, async () => {
    await refuseInTeam(store);
    if (restore) await refuseDone(store, hand, true);
    const { fresh, fuller } = await sortEvents(store, told);
    const added = fresh.map((event): EventRow => ({ ...event, subjects: subjectsOf(event) }));
    await store.events.bulkAdd(added);
    await hearFile(store, fresh, now);
    await forgetKnownSubjects(store);
    const history = await addHistory(store, versions);
    await noteSlice(store, hand.number, { events: fresh.map(({ id }) => id), versions: history });
    const joining = added.filter((row) => linksIn([row]).length > 0);
    const subjects = joining.flatMap((row) => row.subjects);
    if (joining.length > 0) await project(store, subjects, { rows: joining, unheard: new Set() });
    for (const id of history) hand.kept.add(id);
    hand.added = { events: hand.added.events + fresh.length, versions: hand.added.versions + history.length };
    return [...added, ...(await fillUp(store, fuller))];
  });
  hand.number += 1;
  touch(hand, rows, bounds.subjects);
}

async function addAll(store: Store, file: Blob, hand: Hand, how: TakeIn): Promise<void> {
  const { signal, tell = () => {}, bounds = usual } = how;
  for await (const { lines, read } of archiveParts(file, signal)) {
    for (const line of lines) {
      const entry = isPassed(line) ? undefined : await readLine(line, how.now);
      if (entry === undefined || isFault(entry)) continue;
      if (entry.type === 'event') hand.told.push({ event: entry.event, line: line.number });
      if (entry.type === 'version') hand.versions.push(entry.version);
      if (entry.type === 'version' && !entry.history) hand.counting.push(entry.version.id);
      if (entry.type === 'unsent') hand.unsent.push(entry.unsent);
      if (entry.type === 'settings') hand.settings = entry.settings;
      if (hand.told.length >= bounds.slice || hand.versions.length >= VERSIONS) await addSlice(store, hand, how);
    }
    tell({ step: 'adding', progress: { read, of: file.size }, events: hand.added.events });
  }
  await addSlice(store, hand, how);
}

/** What another browser had still to send may have left there since: a person decides. What is sent from here stays. */
async function doubt(store: Store, unsent: readonly Unsent[], now: number): Promise<void> {
  const device = await ownDevice(store);
  for (const { escalationId, channel } of unsent) {
    const [state, row] = [await store.escalations.get(escalationId), await store.outbox.get(escalationId)];
    if (state?.stage !== 'pending' || row !== undefined || state.device === device) continue;
    await append(store, [{ type: 'unconfirmed', postId: state.postId, escalationId, channel, problem: { code: 'maybe-sent' } }], { now });
  }
}

/** The last step, in one transaction: from here on the import counts and is not taken out any more. */
function finish(store: Store, hand: Hand, { restore, now }: TakeIn): Promise<void> {
  const { counting, settings, unsent } = hand;
  return inOne(store, async () => {
    await refuseInTeam(store);
    if (restore) {
      await refuseDone(store, hand);
      await addVersions(
        store,
        (await store.documents.bulkGet(counting)).filter((version) => version !== undefined),
        now,
      );
      if (settings !== undefined) await keepSettings(store, { ...settings, welcomed: true });
    }
    await doubt(store, unsent, now);
    await endImport(store);
  });
}

/** The device that a file knows more of than this browser does ends here, unless it already has. */
function goOnAnew(store: Store, { copied }: TakeIn): Promise<void> {
  return inOne(store, async () => {
    if (copied === undefined || (await readDevicePosition(store)).device !== copied.device) return;
    await refuseInTeam(store);
    await leaveDevice(store, copied.since);
    await forgetKnownSubjects(store);
  });
}

async function refuseInTeam(store: Store): Promise<void> {
  if (await isInTeam(store)) throw new Refusal('not-allowed', { where: 'team' });
}

/** Refuses where more is here than what this restore has added: somebody has begun to work meanwhile. `quick`: looks at own events alone. */
async function refuseDone(store: Store, { added, kept }: Hand, quick = false): Promise<void> {
  const device = await ownDevice(store);
  const own = await store.events.where('[device+seq]').between([device, -Infinity], [device, Infinity]).count();
  let more = own > 0 || (!quick && (await store.events.count()) > added.events);
  if (!quick) await store.documents.each(({ id, author }) => (more ||= author !== SHIPPED && !kept.has(id)));
  if (more) throw new Refusal('not-allowed', { where: 'restore' });
}

async function refuseWhere(store: Store, { restore }: TakeIn): Promise<void> {
  await refuseInTeam(store);
  if (restore && !(await untouched(store))) throw new Refusal('not-allowed', { where: 'restore' });
}

/**
 * Adds what an export holds and this store lacks, in slices; lines with a fault, which a survey names, are passed over.
 * Projections are folded at the end. Aborted or failed in the middle, everything it added is taken out again before it
 * rejects; ended from outside, the next `tidyImport` does. One import at a time. Rejects with `not-allowed` in a team,
 * which takes signed items alone, and where a restore is asked for and something was done here.
 */
export function takeIn(store: Store, file: Blob, how: TakeIn): Promise<Added> {
  const { signal, tell = () => {} } = how;
  return exclusively(importLock(store), async () => {
    await cancelImport(store);
    await refuseWhere(store, how);
    const hand: Hand = {
      told: [],
      versions: [],
      unsent: [],
      touched: new Set<string>(),
      counting: [],
      kept: new Set<string>(),
      number: 0,
      added: { events: 0, versions: 0 },
    };
    try {
      await beginImport(store);
      await goOnAnew(store, how);
      await addAll(store, file, hand, how);
      if (hand.touched === undefined) await refold(store, signal, (folded) => tell({ step: 'folding', folded }));
      else await refoldSome(store, [...hand.touched], signal);
      await finish(store, hand, how);
      return hand.added;
    } catch (error) {
      tell({ step: 'undoing' });
      await cancelImport(store);
      throw error;
    }
  });
}
