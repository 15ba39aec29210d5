import * as v from 'valibot';
import { AnyVersionSchema, type DocumentKind, type Version } from '../contract/document.ts';
import { Refusal } from '../contract/refusal.ts';
import { isShallow } from '../guide/depth.ts';
import { placeOf, plainReason } from '../guide/plain-issue.ts';
import { clockAt, tick } from '../log/clock.ts';
import { canonicalJson, contentId, makeVersion, SHIPPED } from '../log/versions.ts';
import { inOne, type Store } from './database.ts';
import { bodyOf, isByNewer, recordOf } from './document-bodies.ts';
import { documentHead, headRow, keepHead } from './document-heads.ts';
import { endHistory } from './history.ts';
import { hear, readDevicePosition, settingsOf } from './meta.ts';
import { once } from './once.ts';
import { peopleOf } from './people.ts';
import type { HeadRow } from './records/own.ts';

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
