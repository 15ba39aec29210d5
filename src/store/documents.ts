/* It has more than 250 lines: every rule about versions and their heads stands together, where the store is written. */
import * as v from 'valibot';
import { carryUnknown } from '../contract/carry.ts';
import { AnyVersionSchema, type Bodies, type DocumentKind, documentKinds, documentRecords, type Version } from '../contract/document.ts';
import type { Problem } from '../contract/problem.ts';
import { Refusal } from '../contract/refusal.ts';
import type { StoredRecord } from '../contract/stored.ts';
import type { Workspace } from '../contract/workspace.ts';
import { ownEntry } from '../domain/own-entry.ts';
import { present } from '../domain/present.ts';
import { problemOf } from '../domain/problem-of.ts';
import { isShallow } from '../guide/depth.ts';
import { placeOf, plainReason } from '../guide/plain-issue.ts';
import { clockAt, tick } from '../log/clock.ts';
import { versionNumbers } from '../log/version-numbers.ts';
import { canonicalJson, contentId, headOf, makeVersion, SHIPPED } from '../log/versions.ts';
import { inOne, type Store } from './database.ts';
import { counting, endHistory, historyIds } from './history.ts';
import { hear, readDevicePosition, settingsOf } from './meta.ts';
import { metaFamilies } from './meta-keys.ts';
import { keepMeta, readMeta } from './meta-rows.ts';
import { once } from './once.ts';
import { namedVersions, peopleOf } from './people.ts';
import type { HeadRow } from './records/own.ts';

function recordOf(kind: string): StoredRecord<object> | undefined {
  return ownEntry<unknown>(documentRecords, kind) as StoredRecord<object> | undefined;
}

/** A body made here: without a number it has the present shape. */
const numbered = (record: StoredRecord<object>, body: unknown): unknown =>
  typeof body === 'object' && body !== null && !('schema' in body) ? record.write(body, undefined) : body;

/** A body that is to be published: with what the one before holds and this version does not know. */
function bodyOf(kind: DocumentKind, body: unknown, before?: unknown): unknown {
  const record = recordOf(kind);
  if (record === undefined) throw new Refusal('unknown-document', { where: kind });
  const reading = record.read(numbered(record, body));
  if (reading.kind === 'damaged') throw notUnderstood(kind, reading);
  if (reading.isNewer) throw new Refusal('newer-document', { where: kind });
  const base = before === undefined ? undefined : record.read(before);
  const whole = base?.kind === 'read' ? carryUnknown(record.shape, base.value, reading.value) : reading.value;
  return record.write(whole, undefined);
}

/**
 * A version with its body in the present shape, as pages show, compare and merge it. It goes by the name of what was
 * published: whatever signs, seals or exports takes the version as it is stored.
 */
export function versionToRead(version: Version): Version {
  const record = recordOf(version.kind);
  return record === undefined ? version : { ...version, body: record.upgraded(version.body) };
}

/** Whether a newer Diapason wrote a version: it is neither edited nor merged here. */
export function isByNewer({ kind, body }: Pick<Version, 'kind' | 'body'>): boolean {
  return recordOf(kind)?.read(body).isNewer === true;
}

function notUnderstood(kind: string, { where, detail }: { readonly where: string; readonly detail: string }): Refusal {
  return new Refusal('not-understood', { where: `${kind} ${where}`.trim(), detail });
}

/** The head is kept beside the versions, so that reading it never reads the bodies of all others. */
async function keepHead(store: Store, kind: DocumentKind): Promise<void> {
  await keepMeta(store, metaFamilies.head.of(kind), headRowOf(await countingVersions(store, kind)));
}

/** The versions among which the head is found: all that were published, merged, or signed by a lead. */
export async function countingVersions(store: Store, kind: DocumentKind): Promise<Version[]> {
  return counting(await store.documents.where('kind').equals(kind).toArray(), await historyIds(store));
}

function headRowOf(versions: readonly Version[]): HeadRow {
  const { head, forks } = headOf(versions);
  const number = versionNumbers(versions).get(head?.id ?? '');
  return { ...present({ head: head?.id, number }), forks: forks.map(({ id }) => id) };
}

/** The head as it is kept; found anew among the versions where what is kept is gone, broken, or names none of them. */
async function headRow(store: Store, kind: DocumentKind): Promise<HeadRow> {
  const kept = await readMeta(store, metaFamilies.head.of(kind));
  if (kept !== undefined && (await store.documents.get(kept.head ?? '')) !== undefined) return kept;
  return headRowOf(await countingVersions(store, kind));
}

/** What people call the version in force; nothing for what ships. Before 0.2 it was not kept beside the head. */
export async function headNumber(store: Store, kind: DocumentKind): Promise<string | undefined> {
  const { head, number } = await headRow(store, kind);
  if (number !== undefined || head === undefined) return number;
  const version = await store.documents.get(head);
  return version?.author === SHIPPED ? undefined : headRowOf(await countingVersions(store, kind)).number;
}

/** A document in force. */
export interface DocumentHead<Body> {
  readonly version: Version;
  readonly body: Body;
  /** A newer Diapason wrote it: it is used as far as it can be read, and not changed here. */
  readonly isNewer: boolean;
  /** It does not parse: the body is that of the latest before it. Only where a page asked to repair it. */
  readonly isDamaged?: true;
}

function latestReadable<T>(record: StoredRecord<T>, versions: readonly Version[]): T | undefined {
  for (const { body } of [...versions].sort((a, b) => (a.at < b.at ? 1 : -1))) {
    const reading = record.read(body);
    if (reading.kind === 'read') return reading.value;
  }
  return undefined;
}

/** The latest version before one that this Diapason can read, or else of all: what it goes by while it cannot read the one in force. */
async function readableBefore<T>(store: Store, record: StoredRecord<T>, version: Version): Promise<T | undefined> {
  const seen = new Set<string>([version.id]);
  for (let ids = version.parents; ids.length > 0; ) {
    const parents = (await store.documents.bulkGet([...ids])).filter((parent) => parent !== undefined);
    const found = latestReadable(record, parents);
    if (found !== undefined) return found;
    ids = parents.flatMap((parent) => parent.parents).filter((id) => !seen.has(id));
    for (const id of ids) seen.add(id);
  }
  return latestReadable(record, await countingVersions(store, version.kind));
}

/**
 * The version in force and its body; `undefined` while none was published. The body of one by a newer Diapason that cannot be
 * read is that of the latest before it. Rejects with `not-understood` where the one in force is damaged: an older one would
 * have departments and addresses that nobody decided on any more.
 */
export function documentHead<K extends DocumentKind>(store: Store, kind: K): Promise<DocumentHead<Bodies[K]> | undefined> {
  return headIn(store, kind, false);
}

/**
 * The same for a page, which shows the latest body before a damaged one, so that a person can put one in force again; what is
 * damaged is said beside it (`documentProblems`).
 */
export function documentHeadToRepair<K extends DocumentKind>(store: Store, kind: K): Promise<DocumentHead<Bodies[K]> | undefined> {
  return headIn(store, kind, true);
}

/** The documents in force that are damaged. */
export async function documentProblems(store: Store): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const kind of documentKinds) await documentHead(store, kind).catch((error: unknown) => void problems.push(problemOf(error)));
  // What else is damaged says so itself.
  return problems.filter(({ code }) => code === 'not-understood');
}

async function headIn<K extends DocumentKind>(store: Store, kind: K, mends: boolean): Promise<DocumentHead<Bodies[K]> | undefined> {
  const { head } = await headRow(store, kind);
  const stored = head === undefined ? undefined : await store.documents.get(head);
  const [version] = stored === undefined ? [] : await namedVersions(store, [stored]);
  if (version === undefined) return undefined;
  const record: StoredRecord<Bodies[K]> = documentRecords[kind];
  const reading = record.read(version.body);
  if (reading.kind === 'read') return { version, body: reading.value, isNewer: reading.isNewer };
  const body = reading.isNewer || mends ? await readableBefore(store, record, version) : undefined;
  if (body === undefined) throw notUnderstood(kind, reading);
  return { version, body, isNewer: reading.isNewer, ...(reading.isNewer ? {} : { isDamaged: true }) };
}

/** The workspace in force. Rejects with `unknown-document` before the first run has put one in place. */
export async function workspaceOf(store: Store): Promise<Workspace> {
  const head = await documentHead(store, 'workspace');
  if (head === undefined) throw new Refusal('unknown-document', { where: 'workspace' });
  return head.body;
}

/** Versions that stand beside the head, to be merged by item, in the present shape; newest first. */
export async function documentForks(store: Store, kind: DocumentKind): Promise<Version[]> {
  const { forks } = await headRow(store, kind);
  const versions = (await store.documents.bulkGet([...forks])).filter((version) => version !== undefined);
  return (await namedVersions(store, versions)).map(versionToRead);
}

/** Every version of a document in the present shape, newest first. */
export async function documentVersions(store: Store, kind: DocumentKind): Promise<Version[]> {
  const versions = await store.documents.where('kind').equals(kind).toArray();
  const named = (await namedVersions(store, versions)).map(versionToRead);
  return named.sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));
}

/** A document's versions in the present shape, newest first. */
export interface DocumentLine {
  readonly versions: readonly Version[];
  readonly head: Version | undefined;
  /** Those that stand beside the head. */
  readonly forks: readonly Version[];
  /** What people call each of those that count, by id. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** A document's versions with the head, the forks beside it, and what people call them. */
export async function documentLine(store: Store, kind: DocumentKind): Promise<DocumentLine> {
  const versions = await documentVersions(store, kind);
  // By their authors as they are stored: a member may be called what the author of the shipped ones is.
  const stored = await countingVersions(store, kind);
  const { head, forks } = headOf(stored);
  const named = (ids: readonly (string | undefined)[]) => versions.filter(({ id }) => ids.includes(id));
  return { versions, head: named([head?.id])[0], forks: named(forks.map(({ id }) => id)), numbers: versionNumbers(stored) };
}

/** A version as it was published: it is named by its content, its author's name among it. */
export async function storedVersion(store: Store, version: Version): Promise<Version> {
  return (await store.documents.get(version.id)) ?? version;
}

/** Versions as they were published, by their ids; `undefined` where one is not known. */
export function storedVersions(store: Store, ids: readonly string[]): Promise<(Version | undefined)[]> {
  return Promise.resolve(store.documents.bulkGet([...ids]));
}

/** A new version to publish. */
export interface Draft {
  readonly kind: DocumentKind;
  readonly parents: readonly string[];
  readonly note: string;
  readonly body: unknown;
}

function fresh({ head }: HeadRow, parents: readonly string[]): boolean {
  return head === undefined ? parents.length === 0 : parents.includes(head);
}

/**
 * The body to publish upon its parents, with what they hold that this version does not know; a merge was made of all that both
 * hold. Rejects with `newer-document` where a newer Diapason wrote one of them.
 */
async function publishable(store: Store, kind: DocumentKind, parents: readonly string[], body: unknown): Promise<unknown> {
  const before = (await store.documents.bulkGet([...parents])).filter((parent) => parent !== undefined);
  if (before.some(isByNewer)) throw new Refusal('newer-document', { where: kind });
  return bodyOf(kind, body, parents.length === 1 ? before[0]?.body : undefined);
}

/**
 * Publishes a version by this browser's member. Rejects with `not-understood` when the body does not parse,
 * `newer-document` when a newer Diapason wrote what it is built on, `unknown-document`, or `newer-version` when the head is not among the parents; what was there stays. `call`: the id of
 * the call that publishes, which gets the same version when it comes again.
 */
export async function publish(store: Store, { kind, parents, note, body }: Draft, now: number, call?: string): Promise<Version> {
  const parsed = await publishable(store, kind, parents, body);
  const { member } = await settingsOf(store);
  const at = tick((await readDevicePosition(store)).clock, now);
  // In a team the id says who it was, whatever they are called later.
  const isNameless = member.name.trim() === '' || member.name === SHIPPED;
  const author = isNameless || (await peopleOf(store)) !== undefined ? member.id : member.name;
  const version = await makeVersion({ kind, parents: [...parents], author, at, note, body: parsed });
  const id = await once(store, call, async () => {
    if (!fresh(await headRow(store, kind), parents)) throw new Refusal('newer-version', { where: kind });
    await addVersions(store, [version], now);
    return version.id;
  });
  return id === version.id ? version : ((await store.documents.get(id)) ?? version);
}

/** Installs what ships, as `revision` (any number that grows with releases); nothing when the head says the same or a team published. Rejects with `not-understood` where the head is damaged. */
export async function install(store: Store, kind: DocumentKind, body: unknown, revision: number): Promise<void> {
  const head = await documentHead(store, kind);
  const parsed = bodyOf(kind, body);
  if (head !== undefined && (head.version.author !== SHIPPED || canonicalJson(head.body) === canonicalJson(parsed))) return;
  const version = await makeVersion({ kind, parents: [], author: SHIPPED, at: clockAt(revision), note: '', body: parsed });
  await inOne(store, () => addVersions(store, [version], 0));
}

/**
 * Reads a foreign version, and gives it with every field it came with; a false name or a body that does not parse gives the
 * reason. A document that only a newer Diapason knows, or can read, is taken as it is.
 */
export async function readVersion(input: unknown): Promise<{ readonly version: Version } | { readonly reason: string }> {
  const parsed = v.safeParse(AnyVersionSchema, input, { abortEarly: true });
  if (!parsed.success) return { reason: `${placeOf(parsed.issues[0]) || 'version'}: ${plainReason(parsed.issues[0])}` };
  const version = input as Version;
  if (!isShallow(input)) return { reason: 'version: nested too deeply' };
  if ((await contentId(version)) !== version.id) return { reason: 'id: does not name this content' };
  const reading = recordOf(version.kind)?.read(version.body);
  if (reading?.kind !== 'damaged' || reading.isNewer) return { version };
  return { reason: `${[version.kind, reading.where].filter(Boolean).join('.')}: ${reading.detail}` };
}

/**
 * Adds parsed versions that count and finds the heads anew, inside a writing transaction. Known ones do no harm. Only for
 * what was published or merged here, what ships, and what a lead signed: a head moves by nothing else.
 */
export async function addVersions(store: Store, versions: readonly Version[], now: number): Promise<void> {
  await store.documents.bulkPut([...versions]);
  await endHistory(
    store,
    versions.map(({ id }) => id),
  );
  await hear(
    store,
    versions.map(({ at }) => at),
    now,
  );
  for (const kind of new Set(versions.map((version) => version.kind))) await keepHead(store, kind);
}

/** Takes versions away that, as a team now knows, never counted; inside a writing transaction. */
export async function dropVersions(store: Store, ids: readonly string[]): Promise<void> {
  const gone = (await store.documents.bulkGet([...ids])).filter((version) => version !== undefined);
  await store.documents.bulkDelete([...ids]);
  for (const kind of new Set(gone.map((version) => version.kind))) await keepHead(store, kind);
}
