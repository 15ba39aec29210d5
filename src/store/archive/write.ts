import { settingsRecord } from '../../contract/settings.ts';
import { present } from '../../domain/present.ts';
import { toBase64 } from '../../log/file/base64.ts';
import { sealed } from '../../log/file/seal.ts';
import type { EventRow, RefRow, Store } from '../database.ts';
import { historyIds } from '../history.ts';
import { isInTeam, membership } from '../membership.ts';
import { savedSettings } from '../meta.ts';
import { FORMAT } from './records.ts';

/** Rows read at once: bounds memory while it keeps the reads few. */
const EVENTS = 1_000;
const DOCUMENTS = 20;
const ITEMS = 50;

/** How far an export is. */
export interface Written {
  /** Events written, and those there were at the beginning. */
  readonly events: number;
  readonly of: number;
}

async function* pages<Row>(size: number, read: (after: Row | undefined) => PromiseLike<Row[]>): AsyncGenerator<Row[]> {
  for (let last: Row | undefined; ; ) {
    const rows = await read(last);
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    last = rows.at(-1);
  }
}

async function* eventLines(store: Store, told: (count: number) => void): AsyncGenerator<string> {
  const read = (after: EventRow | undefined) =>
    (after === undefined ? store.events.orderBy('[device+seq]') : store.events.where('[device+seq]').above([after.device, after.seq]))
      .limit(EVENTS)
      .toArray();
  for await (const rows of pages(EVENTS, read)) {
    for (const { subjects: _, ...event } of rows) yield JSON.stringify({ event });
    told(rows.length);
  }
}

/** In the order they were published, so that whoever reads them meets parents first. */
async function* versionLines(store: Store): AsyncGenerator<string> {
  // Where the list of what is history cannot be read, a file moves no head all the same: whoever takes it in decides.
  const history = await historyIds(store).catch((): ReadonlySet<string> => new Set());
  const found: { id: string; at: string }[] = [];
  await store.documents.each(({ id, at }) => found.push({ id, at }));
  const ids = found.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ id }) => id);
  for (let at = 0; at < ids.length; at += DOCUMENTS) {
    const versions = (await store.documents.bulkGet(ids.slice(at, at + DOCUMENTS))).filter((version) => version !== undefined);
    for (const version of versions) yield JSON.stringify({ version, ...(history.has(version.id) ? { history: true } : {}) });
  }
}

/** The items of a team that this browser holds, each as a line of a file made by `line`. */
export async function* itemLines(
  store: Store,
  line: (item: { shelf: string; name: string; bytes: string }) => unknown,
): AsyncGenerator<string> {
  const read = (after: RefRow | undefined) =>
    store.refs
      .where('key')
      .above(after?.key ?? '')
      .limit(ITEMS)
      .toArray();
  for await (const refs of pages(ITEMS, read)) {
    const blobs = await store.blobs.bulkGet(refs.map(({ key }) => key));
    for (const [at, { shelf, name }] of refs.entries()) {
      const bytes = blobs[at]?.bytes ?? new Uint8Array();
      if (bytes.length > 0) yield JSON.stringify(line({ shelf, name, bytes: toBase64(bytes) }));
    }
  }
}

/** What is still to be sent and was not told yet. */
async function* unsentLines(store: Store, told: Set<string>): AsyncGenerator<string> {
  for (const { escalationId, channel } of await store.outbox.toArray()) {
    if (told.has(escalationId) || typeof channel !== 'string') continue;
    told.add(escalationId);
    yield JSON.stringify({ unsent: { escalationId, channel } });
  }
}

async function* lines(store: Store, now: number, tell: (written: Written) => void): AsyncGenerator<string> {
  const of = await store.events.count();
  // An export is what is left where something cannot be read: it holds all that can.
  const team = (await membership(store).catch(() => undefined))?.workspace;
  const head = { diapason: FORMAT, exportedAt: new Date(now).toISOString(), events: of };
  yield JSON.stringify({ ...head, ...present({ team }) });
  const settings = await savedSettings(store).catch(() => undefined);
  if (settings !== undefined) yield JSON.stringify({ settings: settingsRecord.write(settings, undefined) });
  yield* versionLines(store);
  const told = new Set<string>();
  yield* unsentLines(store, told);
  let events = 0;
  yield* eventLines(store, (count) => {
    events += count;
    tell({ events, of });
  });
  // What was escalated while the events were read may be among them.
  yield* unsentLines(store, told);
  // A place in the team that cannot be read is still one: its items are what brings it back.
  if (await isInTeam(store)) yield* itemLines(store, (item) => ({ item }));
}

/**
 * Everything this browser holds, as the lines of a file: a head, settings, versions of documents, what was still to be
 * sent (which leaves from here only), events, in a team its sealed items, and an end that seals all of it. The log is
 * read in pages: what is done meanwhile may be in it or not. `now` in ms; `tell` hears how far it is.
 */
export function archiveLines(store: Store, now: number, tell: (written: Written) => void = () => {}): AsyncGenerator<string> {
  return sealed(lines(store, now, tell));
}
