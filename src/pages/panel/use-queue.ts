import { useMemo } from 'preact/hooks';
import type { PostState, QueuePlace } from '../../contract/state.ts';
import type { Store } from '../../store/database.ts';
import { localProblems } from '../../store/local-problem.ts';
import { placeCounts } from '../../store/places.ts';
import { postSources } from '../../store/post-sources.ts';
import { findPosts } from '../../store/queue/find.ts';
import { author, eventsOf, history, post } from '../../store/read.ts';
import { recentTopics } from '../../store/recent-topics.ts';
import { minuteOf } from '../../triage/order.ts';
import type { PostReader } from '../../triage/read-post.ts';
import { useLive } from '../parts/data/use-live.ts';
import { type Filters, filterQueue, isFiltering, valuesToFind } from './filter/filters.ts';
import { useHeldRow } from './held-row.ts';
import { type ItemSources, itemOf } from './item.ts';
import { places, type QueueItem } from './queue.ts';

/** Rows read to offer what they can be filtered by. */
const OFFERED = 2_000;

/** Which posts the panel shows: of which tab, narrowed down by what, and how many of a tab. */
export interface View {
  readonly place: QueuePlace;
  readonly filters: Filters;
  readonly limit: number;
}

/** The first posts of the tab, or of each tab while searching, with how many each holds; live. */
export function useQueue({ workspace, me, now }: PostReader, { place, filters, limit }: View) {
  // Claims end and posts become late by the minute, so no more often is the store read again.
  const minute = minuteOf(now);
  const heldRow = useHeldRow(place, filters);
  const reader = { workspace, me, now: minute };
  const reading = useLive(
    async (store) => {
      const { items, more } = await readItems(store, reader, { place, filters, limit });
      const tabs = await placeCounts(store, me, minute);
      const held = await readHeld(store, heldRow.id(), reader);
      return { items, more, limit, held, ...tabs, recent: await recentTopics(store) };
    },
    [workspace, me, minute, place, filters, limit],
  );
  return reading && { ...reading, items: heldRow.complete(reading), letGo: heldRow.letGo };
}

/** The rows from which filters are offered: many, and only while somebody looks at the filters; live. */
export function useOffered({ workspace, me, now }: PostReader, { place, filters }: View, asked: boolean): readonly QueueItem[] | undefined {
  const minute = minuteOf(now);
  // What is typed narrows down the posts as well: the filters offered stay those of all posts before it.
  const { chosen } = filters;
  return useLive(
    async (store) => {
      const view = { place, filters: { search: '', chosen: [] }, limit: OFFERED };
      return asked ? (await readItems(store, { workspace, me, now: minute }, view, chosen.length > 0)).items : undefined;
    },
    [workspace, me, minute, place, chosen.length > 0, asked],
  );
}

/** The first posts that a view shows, each once, and the tabs in which there may be more. */
async function readItems(store: Store, reader: PostReader, { place, filters, limit }: View, everywhere = isFiltering(filters)) {
  const select = async (states: readonly PostState[]) => {
    const items = (await withSources(store, states)).map(([state, sources]) => itemOf(state, sources, reader));
    return filterQueue(items, filters, reader.now);
  };
  const where = { me: reader.me, now: reader.now, limit, places: everywhere ? places : [place] };
  const tabs = await findPosts(store, where, { text: filters.search, values: valuesToFind(filters, reader.workspace.labels) }, select);
  const byId = new Map(tabs.flatMap(({ found }) => found).map((item) => [item.state.id, item]));
  return { items: [...byId.values()], more: tabs.filter(({ more }) => more).map((tab) => tab.place) };
}

/** The post under the cursor, which the tab may show no more. */
async function readHeld(store: Store, id: string | undefined, reader: PostReader) {
  const state = id === undefined ? undefined : await post(store, id);
  const [row] = state === undefined ? [] : await withSources(store, [state]);
  return { id, item: row && itemOf(...row, reader) };
}

/** Posts with what the store holds around them, and why deliveries failed as far as this device knows. */
async function withSources(store: Store, states: readonly PostState[]): Promise<[PostState, ItemSources][]> {
  const found = await postSources(store, states);
  const escalated = found.flatMap(([, { escalations }]) => escalations.map(({ id }) => id));
  const local = escalated.length === 0 ? new Map<string, never>() : await localProblems(store, escalated);
  return found.map(([state, sources]) => [state, { ...sources, local }]);
}

/** One post with its history, live; `null` when it is not in the store. */
export function usePost(postId: string, { workspace, me, now }: PostReader) {
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
    () =>
      read && { item: itemOf(...read.row, { workspace, me, now: minute }), author: read.person, events: read.events, recent: read.recent },
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
