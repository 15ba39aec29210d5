import { useMemo, useState } from 'preact/hooks';
import type { PostState, QueuePlace } from '../../contract/state.ts';
import type { Workspace } from '../../contract/workspace.ts';
import type { Store } from '../../store/database.ts';
import { localProblems } from '../../store/local-problem.ts';
import { placeCounts } from '../../store/places.ts';
import { postSources } from '../../store/post-sources.ts';
import { author, eventsOf, history, post, queue } from '../../store/read.ts';
import { recentTopics } from '../../store/recent-topics.ts';
import { useLive } from '../parts/data/use-live.ts';
import { type Filters, isFiltering } from './filter/filters.ts';
import { useHeldRow } from './held-row.ts';
import { type ItemSources, itemOf } from './item.ts';
import { itemMemory } from './item-memory.ts';

/** Rows read of one tab or found by a search: beyond that, a search is the way. */
const MOST = 5_000;

/** For whom, by which rules and when the panel reads. `now` in ms. */
export interface Reader {
  readonly workspace: Workspace;
  readonly me: string;
  readonly now: number;
}

/** The minute of a time: claims end and posts become late by the minute, so no more often is the store read again. */
function minuteOf(now: number): number {
  return Math.floor(now / 60_000) * 60_000;
}

/** The posts of a tab, or of all tabs while searching, and how many each tab holds; live. */
export function useQueue({ workspace, me, now }: Reader, place: QueuePlace, filters: Filters) {
  const minute = minuteOf(now);
  const [remember] = useState(itemMemory);
  const { search } = filters;
  const everywhere = isFiltering(filters);
  const heldRow = useHeldRow(place, filters);
  const read = useLive(
    async (store) => {
      const which = everywhere ? { search } : { place };
      const found = await queue(store, { me, now: minute, limit: MOST, ...which });
      const tabs = await placeCounts(store, me, minute);
      const held = await readHeld(store, heldRow.id());
      return { rows: await withSources(store, found), held, ...tabs, recent: await recentTopics(store) };
    },
    [me, minute, place, search, everywhere],
  );
  const reading = useMemo(() => {
    if (read === undefined) return undefined;
    const item = ([state, sources]: [PostState, ItemSources]) => remember(state, sources, workspace, me, minute);
    const { id, row } = read.held;
    return { ...read, items: read.rows.map(item), held: { id, item: row && item(row) } };
  }, [read, remember, workspace, me, minute]);
  return reading && { ...reading, items: heldRow.complete(reading), letGo: heldRow.letGo };
}

/** The post under the cursor, which the tab may show no more. */
async function readHeld(store: Store, id: string | undefined) {
  const state = id === undefined ? undefined : await post(store, id);
  const [row] = state === undefined ? [] : await withSources(store, [state]);
  return { id, row };
}

/** The posts of a tab as they are now. */
export async function readQueue(store: Store, { workspace, me, now }: Reader, place: QueuePlace) {
  const rows = await withSources(store, await queue(store, { me, now, limit: MOST, place }));
  return rows.map(([state, sources]) => itemOf(state, sources, workspace, me, now));
}

/** Posts with what the store holds around them, and why deliveries failed as far as this device knows. */
async function withSources(store: Store, states: readonly PostState[]): Promise<[PostState, ItemSources][]> {
  const found = await postSources(store, states);
  const escalated = found.flatMap(([, { escalations }]) => escalations.map(({ id }) => id));
  const local = escalated.length === 0 ? new Map<string, never>() : await localProblems(store, escalated);
  return found.map(([state, sources]) => [state, { ...sources, local }]);
}

/** One post with its history, live; `null` when it is not in the store. */
export function usePost(postId: string, { workspace, me, now }: Reader) {
  const minute = minuteOf(now);
  const read = useLive(
    async (store) => {
      const state = await post(store, postId);
      const [row] = state === undefined ? [] : await withSources(store, [state]);
      if (row === undefined) return null;
      const person = await author(store, row[0].authorId ?? '');
      const events = [...(await history(store, postId)), ...(await marksOf(store, person?.id))];
      return { row, person, events, recent: await recentTopics(store) };
    },
    [postId],
  );
  return useMemo(
    () => read && { item: itemOf(...read.row, workspace, me, minute), author: read.person, events: read.events, recent: read.recent },
    [read, workspace, me, minute],
  );
}

/** The events of a person's marks, without those of their posts. */
async function marksOf(store: Store, authorId: string | undefined) {
  if (authorId === undefined) return [];
  const all = await eventsOf(store, `author:${authorId}`);
  return all.filter(
    ({ what }) =>
      what.type === 'marked' ||
      what.type === 'unmarked' ||
      (what.type === 'undone' && what.subjects.every((one) => one.startsWith('author:'))),
  );
}
