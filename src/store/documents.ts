import * as v from 'valibot';
import { type DocumentKind, type Version, VersionSchema } from '../contract/document.ts';
import { type Guide, GuideSchema } from '../contract/guide.ts';
import { Refusal } from '../contract/problem.ts';
import { type Workspace, WorkspaceSchema } from '../contract/workspace.ts';
import { clockAt, tick } from '../log/clock.ts';
import { canonicalJson, contentId, headOf, makeVersion, SHIPPED } from '../log/versions.ts';
import { inOne, type Store } from './database.ts';
import { counting, endHistory, historyIds } from './history.ts';
import { hear, readPen, settingsOf } from './meta.ts';
import { metaFamilies } from './meta-keys.ts';
import { keepMeta, readMeta } from './meta-rows.ts';
import { once } from './once.ts';
import { namedVersions, peopleOf } from './people.ts';
import type { HeadRow } from './records/own.ts';

/** What the bodies of the documents are. */
export interface Bodies {
  workspace: Workspace;
  guide: Guide;
}

const bodies: Readonly<Partial<Record<DocumentKind, v.GenericSchema>>> = { workspace: WorkspaceSchema, guide: GuideSchema };

function bodyOf(kind: DocumentKind, body: unknown): unknown {
  const schema = bodies[kind];
  if (schema === undefined) throw new Refusal('unknown-document', { where: kind });
  const parsed = v.safeParse(schema, body, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Refusal('not-understood', { where: `${kind} ${v.getDotPath(issue) ?? ''}`.trim(), detail: issue.message.slice(0, 300) });
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
  return { ...(head === undefined ? {} : { head: head.id }), forks: forks.map(({ id }) => id) };
}

/** The head as it is kept; found anew among the versions where what is kept is gone, broken, or names none of them. */
async function headRow(store: Store, kind: DocumentKind): Promise<HeadRow> {
  const kept = await readMeta(store, metaFamilies.head.of(kind));
  if (kept !== undefined && (await store.documents.get(kept.head ?? '')) !== undefined) return kept;
  return headRowOf(await countingVersions(store, kind));
}

/** The version in force and its body, parsed; `undefined` while none was published. Rejects with `not-understood`. */
export async function documentHead<K extends keyof Bodies>(
  store: Store,
  kind: K,
): Promise<{ version: Version; body: Bodies[K] } | undefined> {
  const { head } = await headRow(store, kind);
  const stored = head === undefined ? undefined : await store.documents.get(head);
  const [version] = stored === undefined ? [] : await namedVersions(store, [stored]);
  return version && { version, body: bodyOf(kind, version.body) as Bodies[K] };
}

/** Versions that stand beside the head, to be merged by item; newest first. */
export async function documentForks(store: Store, kind: DocumentKind): Promise<Version[]> {
  const { forks } = await headRow(store, kind);
  const versions = (await store.documents.bulkGet([...forks])).filter((version) => version !== undefined);
  return namedVersions(store, versions);
}

/** Every version of a document, newest first. */
export async function documentVersions(store: Store, kind: DocumentKind): Promise<Version[]> {
  const versions = await store.documents.where('kind').equals(kind).toArray();
  return (await namedVersions(store, versions)).sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));
}

/** A document's versions, newest first, with the head and the forks beside it. */
export async function documentLine(
  store: Store,
  kind: DocumentKind,
): Promise<{ readonly versions: readonly Version[]; readonly head: Version | undefined; readonly forks: readonly Version[] }> {
  const versions = await documentVersions(store, kind);
  return { versions, ...headOf(counting(versions, await historyIds(store))) };
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
 * Publishes a version by this browser's member. Rejects with `not-understood` when the body does not parse,
 * `unknown-document`, or `newer-version` when the head is not among the parents; what was there stays. `call`: the id of
 * the call that publishes, which gets the same version when it comes again.
 */
export async function publish(store: Store, { kind, parents, note, body }: Draft, now: number, call?: string): Promise<Version> {
  const parsed = bodyOf(kind, body);
  const { member } = await settingsOf(store);
  const at = tick((await readPen(store)).clock, now);
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

/** Installs what ships, as `revision` (any number that grows with releases); nothing when the head says the same or a team published. */
export async function install(store: Store, kind: keyof Bodies, body: unknown, revision: number): Promise<void> {
  const head = await documentHead(store, kind).catch(() => undefined);
  const parsed = bodyOf(kind, body);
  if (head !== undefined && (head.version.author !== SHIPPED || canonicalJson(head.body) === canonicalJson(parsed))) return;
  const version = await makeVersion({ kind, parents: [], author: SHIPPED, at: clockAt(revision), note: '', body: parsed });
  await inOne(store, () => addVersions(store, [version], 0));
}

/** Reads a foreign version; a false name or a body that does not parse gives the reason. */
export async function readVersion(input: unknown): Promise<{ readonly version: Version } | { readonly reason: string }> {
  const parsed = v.safeParse(VersionSchema, input, { abortEarly: true });
  if (!parsed.success) return { reason: `${v.getDotPath(parsed.issues[0]) ?? 'version'}: ${parsed.issues[0].message.slice(0, 300)}` };
  const version = parsed.output;
  if ((await contentId(version)) !== version.id) return { reason: 'id: does not name this content' };
  try {
    bodyOf(version.kind, version.body);
    return { version };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
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
