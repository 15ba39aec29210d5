import { streamOf } from '../../src/log/file/lines.ts';
import { survey } from '../../src/store/archive/survey.ts';
import { type Added, takeIn } from '../../src/store/archive/take-in.ts';
import { archiveLines } from '../../src/store/archive/write.ts';
import type { Store } from '../../src/store/database.ts';
import { NOON } from '../../tools/histories.ts';

const { signal } = new AbortController();

/** The export of a store as text. */
export async function textOf(store: Store): Promise<string> {
  return new Response(streamOf(archiveLines(store, NOON), false)).text();
}

export const surveyOf = (store: Store, text: string, now = NOON) => survey(store, new Blob([text]), signal, undefined, now);

/** Takes a file into a store as history, or as what is there where nothing was done. */
export async function importText(store: Store, text: string, restore = false, now = NOON): Promise<Added> {
  const { copied } = await surveyOf(store, text, now);
  return takeIn(store, new Blob([text]), { restore, copied, now, signal });
}

/** Everything a store holds but its keys, to compare it with another or with itself before. */
export async function everything(store: Store): Promise<unknown> {
  const tables = [store.events, store.documents, store.posts, store.authors, store.escalations, store.names, store.outbox];
  const meta = (await store.meta.toArray()).filter(({ key }) => !['pen', 'imports', 'tally', 'history'].includes(key));
  const history = (await store.meta.get('history'))?.value ?? [];
  return { rows: await Promise.all(tables.map((table) => table.toArray())), meta, history };
}
