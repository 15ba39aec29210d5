import { type Bodies, type DocumentKind, documentKinds, documentRecords, type Version } from '../contract/document.ts';
import type { Problem } from '../contract/problem.ts';
import { Refusal } from '../contract/refusal.ts';
import type { StoredRecord } from '../contract/stored.ts';
import type { Workspace } from '../contract/workspace.ts';
import { withCurrentLabels } from '../domain/current-labels.ts';
import { present } from '../domain/present.ts';
import { problemOf } from '../domain/problem-of.ts';
import { versionNumbers } from '../log/version-numbers.ts';
import { compareVersions, headOf, SHIPPED } from '../log/versions.ts';
import type { Store } from './database.ts';
import { damagedRefusal, versionToRead } from './document-bodies.ts';
import { counting, historyIds } from './history.ts';
import { metaFamilies } from './meta-keys.ts';
import { keepMeta, readMeta } from './meta-rows.ts';
import { namedVersions } from './people.ts';
import type { HeadRow } from './records/own.ts';

/** The versions among which the head is found: all that were published, merged, or signed by a lead. */
export async function countingVersions(store: Store, kind: DocumentKind): Promise<Version[]> {
  return counting(await storedVersionsOf(store, kind), await historyIds(store));
}

/** The head among versions that count, and those beside it. */
function headRowOf(versions: readonly Version[]): HeadRow {
  const { head, forks } = headOf(versions);
  const number = versionNumbers(versions).get(head?.id ?? '');
  return { ...present({ head: head?.id, number }), forks: forks.map(({ id }) => id) };
}

/** Keeps the head anew, inside a writing transaction: it is kept beside the versions, so that reading it never reads the bodies of all others. */
export async function keepHead(store: Store, kind: DocumentKind): Promise<void> {
  await keepMeta(store, metaFamilies.head.of(kind), headRowOf(await countingVersions(store, kind)));
}

/** The head as it is kept; found anew among the versions where what is kept is gone, broken, or names none of them. */
export async function headRow(store: Store, kind: DocumentKind): Promise<HeadRow> {
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

/** What people call a version, by its id; nothing where it is unknown, does not count, or is what ships. */
export async function versionNumber(store: Store, kind: DocumentKind, id: string): Promise<string | undefined> {
  const { head, number } = await headRow(store, kind);
  if (head === id && number !== undefined) return number;
  return versionNumbers(await countingVersions(store, kind)).get(id);
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
  if (body === undefined) throw damagedRefusal(kind, reading);
  return { version, body, isNewer: reading.isNewer, ...(reading.isNewer ? {} : { isDamaged: true }) };
}

/** The id of the version in force, as it is kept beside the versions; absent before there is one. Reads no version. */
export async function headId(store: Store, kind: DocumentKind): Promise<string | undefined> {
  return ((await readMeta(store, metaFamilies.head.of(kind))) ?? (await headRow(store, kind))).head;
}

/** The workspace in force, or the last before it that can be read; absent before there is one. */
export async function workspaceToRepair(store: Store): Promise<Workspace | undefined> {
  const head = await documentHeadToRepair(store, 'workspace');
  return head && withCurrentLabels(head.body);
}

/** The workspace in force, with the labels that stand for merged ones today. Rejects with `unknown-document` before the first run has put one in place. */
export async function workspaceOf(store: Store): Promise<Workspace> {
  const head = await documentHead(store, 'workspace');
  if (head === undefined) throw new Refusal('unknown-document', { where: 'workspace' });
  return withCurrentLabels(head.body);
}

/** Versions that stand beside the head, to be merged by item, in the present shape; newest first. */
export async function documentForks(store: Store, kind: DocumentKind): Promise<Version[]> {
  const { forks } = await headRow(store, kind);
  const versions = (await store.documents.bulkGet([...forks])).filter((version) => version !== undefined);
  return (await namedVersions(store, versions)).map(versionToRead);
}

const storedVersionsOf = (store: Store, kind: DocumentKind) => store.documents.where('kind').equals(kind).toArray();

/** Stored versions as pages list them: by their authors' present names, in the present shape, newest first. */
async function listed(store: Store, versions: readonly Version[]): Promise<Version[]> {
  return (await namedVersions(store, versions)).map(versionToRead).sort(compareVersions);
}

/** Every version of a document in the present shape, newest first. */
export async function documentVersions(store: Store, kind: DocumentKind): Promise<Version[]> {
  return listed(store, await storedVersionsOf(store, kind));
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
  const all = await storedVersionsOf(store, kind);
  const versions = await listed(store, all);
  // By their authors as they are stored: a member may be called what the author of the shipped ones is.
  const stored = counting(all, await historyIds(store));
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
