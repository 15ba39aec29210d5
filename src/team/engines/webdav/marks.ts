import * as v from 'valibot';
import type { Shelf } from '../../../contract/engine.ts';
import type { ListedFile } from './multistatus.ts';

/** The team's acts first: they say who may write the rest. */
export const shelves: readonly Shelf[] = ['team', 'documents', 'log'];

/** A folder whose state says that nothing changed is listed again after this, ms. */
const RELOOK = 10 * 60_000;

/** A folder that changed this recently (ms) may change again under the same time stamp: it is listed next time too. */
const UNSETTLED = 2_000;

/** A folder's state when it was last read whole, and when that was, in ms. */
const MarkSchema = v.object({ state: v.optional(v.string()), at: v.number() });
/** `still`: this server's folders keep their state when a file comes, so that it says nothing. */
const MarksSchema = v.object({ ...v.entriesFromList(shelves, v.optional(MarkSchema)), still: v.optional(v.literal(true)) });
export type Marks = v.InferOutput<typeof MarksSchema>;

/** Where reading stopped; nothing for another engine's checkpoint. */
export function marksOf(since: string | undefined): Marks {
  try {
    return v.parse(MarksSchema, JSON.parse(since ?? '{}'));
  } catch {
    return {};
  }
}

/** The folders to list: those that changed, and those that were last listed long ago, for not every state can be trusted. */
export function shelvesToList(marks: Marks, folders: ReadonlyMap<string, ListedFile>, now: number): readonly Shelf[] {
  if (marks.still) return shelves;
  return shelves.filter((shelf) => {
    const { state, at } = marks[shelf] ?? { at: 0 };
    return state === undefined || stateOf(folders.get(shelf)) !== state || Math.abs(now - at) > RELOOK;
  });
}

/** The state of a folder that nobody has made yet. */
const ABSENT = 'absent';

/** What a folder's state is known by: its ETag, or its time where there is none (nginx) or a weak one. */
function stateOf(folder: ListedFile | undefined): string | undefined {
  if (folder === undefined) return ABSENT;
  if (folder.etag !== undefined && !folder.etag.startsWith('W/')) return folder.etag;
  return folder.modified === undefined ? undefined : `${folder.etag ?? ''} ${folder.modified}`;
}

/** What of a folder may go into the checkpoint: its state, unless it is too young to be told from its next one. */
export function settledMark(folder: ListedFile | undefined, now: number): string | undefined {
  return folder?.modified !== undefined && now - folder.modified < UNSETTLED ? undefined : stateOf(folder);
}

/** Whether a folder's state is what it was although this device wrote there. */
export function stoodStill(marks: Marks, written: ReadonlySet<Shelf>, folders: ReadonlyMap<string, ListedFile>): boolean {
  return [...written].some((shelf) => marks[shelf]?.state !== undefined && stateOf(folders.get(shelf)) === marks[shelf].state);
}
