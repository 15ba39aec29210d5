import { type DocumentKind, DocumentKindSchema, type Version } from '../../contract/document.ts';
import { Refusal } from '../../contract/refusal.ts';
import { foreignAddresses } from '../../domain/own-addresses.ts';
import { type Line, type Lines, readLines } from '../../log/file/lines.ts';
import { createSeal } from '../../log/file/seal.ts';
import { headOf } from '../../log/versions.ts';
import type { Store } from '../database.ts';
import { versionToRead } from '../document-bodies.ts';
import { isInTeam } from '../membership.ts';
import { untouched } from '../untouched.ts';
import { type Copied, createOwnWork } from './own-work.ts';
import { type ArchiveHead, type Entry, type Fault, isFault, readHead, readLine } from './records.ts';
import { type LocatedEvent, sortEvents } from './sort-events.ts';

/** What an import would do, before it does anything. */
export interface Survey {
  readonly head: ArchiveHead;
  /** `empty`: nothing was ever done here, so that the file becomes what is here; `team`: only signed items are taken. */
  readonly place: 'empty' | 'alone' | 'team';
  readonly events: number;
  /** Events that are not here. */
  readonly fresh: number;
  readonly versions: number;
  /** How many of the versions are not here yet. */
  readonly freshVersions: number;
  readonly items: number;
  /** The first of the lines that are not taken, and how many there are. */
  readonly faults: readonly Fault[];
  readonly faulty: number;
  /** `none`: an export of an earlier format, which has no end; `cut`: the end is missing; `changed`: the lines are not those that were written; `long`: reading ended at a line that no export has. */
  readonly end: 'whole' | 'none' | 'cut' | 'changed' | 'long';
  readonly lines: number;
  /** Addresses that lead elsewhere than to the post or person they are said to be of: nothing uses them. */
  readonly foreign: number;
  /** The version in force in the file, of each document. */
  readonly heads: ReadonlyMap<DocumentKind, Version>;
  /** There where the file holds work of this very browser that it does not know. Not in a team, which settles that by itself. */
  readonly copied?: Copied;
}

/** How many of the lines that are not taken are told one by one. */
const TOLD = 100;

/** Events looked up, and saved, at once. */
export const SLICE = 1_000;

/** How far a file was read, in bytes. */
export interface Progress {
  readonly read: number;
  readonly of: number;
}

/** The lines of an export, some at a time, the head among them. Rejects with `not-understood` where it is none. */
export async function* archiveParts(file: Blob, signal: AbortSignal): AsyncGenerator<Lines & { readonly head: ArchiveHead }> {
  let head: ArchiveHead | undefined;
  for await (const part of readLines(file, signal)) {
    const [first] = part.lines;
    if (head === undefined && first === undefined) continue;
    head ??= headIn(first);
    yield { ...part, head };
  }
  if (head === undefined) headIn(undefined);
}

function headIn(line: Line | undefined): ArchiveHead {
  const head = readHead(line);
  if (!('unknown' in head)) return head;
  const detail = head.unknown === undefined ? 'not an export of Diapason' : `format ${head.unknown} is not known here`;
  throw new Refusal('not-understood', { where: 'line 1', detail });
}

/** Whether a line holds nothing, or is the head that was read before. */
export const isPassed = ({ number, text, tooLong }: Line) => number === 1 || (text.trim() === '' && tooLong !== true);

/** Finds the heads among versions that pass by, keeping the bodies of those alone that nobody built on so far. */
function createHeads(): { add(version: Version): void; heads(): Map<DocumentKind, Version> } {
  const seen = new Map<string, Omit<Version, 'body' | 'note'>>();
  const leaves = new Map<string, Version>();
  const parents = new Set<string>();
  const of = (kind: DocumentKind) => headOf([...seen.values()].filter((version) => version.kind === kind)).head;
  return {
    add(version) {
      const { id, kind, author, at } = version;
      seen.set(id, { id, kind, author, at, parents: version.parents });
      for (const parent of version.parents) {
        parents.add(parent);
        leaves.delete(parent);
      }
      if (!parents.has(id)) leaves.set(id, version);
    },
    heads() {
      const found = DocumentKindSchema.options.flatMap((kind) => leaves.get(of(kind)?.id ?? '') ?? []);
      return new Map(found.map((version) => [version.kind, version]));
    },
  };
}

async function placeOf(store: Store): Promise<Survey['place']> {
  if (await isInTeam(store)) return 'team';
  return (await untouched(store)) ? 'empty' : 'alone';
}

type End = Extract<Entry, { type: 'end' }>['end'];

/** Counts what passes by, and asks the log about events a slice at a time. */
function createCount(store: Store, place: Survey['place'], now: number) {
  const [seal, heads, own] = [createSeal(), createHeads(), createOwnWork(store)];
  const counts = { events: 0, fresh: 0, versions: 0, freshVersions: 0, items: 0, faulty: 0, lines: 1, foreign: 0 };
  const faults: Fault[] = [];
  let told: LocatedEvent[] = [];
  let end: Survey['end'] | undefined;
  const note = (fault: Fault) => {
    counts.faulty += 1;
    if (faults.length < TOLD) faults.push(fault);
  };
  const contradict = (line: number) => note({ line, code: 'twin' });
  const look = async () => {
    const sorted = await sortEvents(store, told);
    counts.fresh += sorted.fresh.length + sorted.beyond.length;
    for (const { line } of await own.sort(told, sorted)) contradict(line);
    told = [];
  };
  const close = async (said: End) => {
    if (end !== undefined) return;
    const counted = await seal.end();
    end = counted.lines === said.lines && counted.sha256 === said.sha256 ? 'whole' : 'changed';
  };
  const take = async (entry: Entry, line: number) => {
    if (entry.type === 'end') return close(entry.end);
    if (entry.type === 'item') counts.items += 1;
    if (entry.type === 'version') {
      counts.versions += 1;
      if ((await store.documents.where('id').equals(entry.version.id).count()) === 0) counts.freshVersions += 1;
    }
    if (entry.type === 'version' && !entry.history) heads.add(versionToRead(entry.version));
    if (entry.type !== 'event') return;
    counts.events += 1;
    const { what } = entry.event;
    if (what.type === 'captured') counts.foreign += foreignAddresses(what.post);
    if (told.push({ event: entry.event, line }) >= SLICE) await look();
  };
  return {
    async line(line: Line) {
      counts.lines = line.number;
      if (line.number > 1 && isPassed(line)) return;
      // Nothing stands behind the end of a file that is as it was written.
      if (end !== undefined) end = 'changed';
      if (line.tooLong) end = 'long';
      const entry = line.number === 1 ? undefined : await readLine(line, now);
      if (entry === undefined || isFault(entry) || entry.type !== 'end') await seal.add(line.text);
      if (entry !== undefined && isFault(entry)) note(entry);
      else if (entry !== undefined) await take(entry, line.number);
    },
    async done(format: number, torn: boolean) {
      await look();
      const { copied, lines } = await own.done();
      lines.forEach(contradict);
      counts.fresh += copied?.again ?? 0;
      const without = format === 1 && !torn ? 'none' : 'cut';
      const work = copied === undefined || place === 'team' ? {} : { copied };
      return { ...counts, ...work, faults, heads: heads.heads(), end: end ?? without };
    },
  };
}

/** Looks through an export without taking anything in. Rejects with `not-understood` where it is none, or with the signal's reason. */
export async function survey(
  store: Store,
  file: Blob,
  signal: AbortSignal,
  tell: (progress: Progress) => void = () => {},
  now: number = Date.now(),
): Promise<Survey> {
  const place = await placeOf(store);
  const count = createCount(store, place, now);
  let [head, torn]: [ArchiveHead | undefined, boolean] = [undefined, false];
  for await (const part of archiveParts(file, signal)) {
    head = part.head;
    torn ||= part.torn === true;
    for (const line of part.lines) await count.line(line);
    tell({ read: part.read, of: file.size });
  }
  const known = head ?? headIn(undefined);
  return { head: known, place, ...(await count.done(known.diapason, torn)) };
}
