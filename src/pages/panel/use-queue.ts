import { useMemo, useState } from 'preact/hooks';
import type { PostState, QueuePlace } from '../../contract/state.ts';
import type { Workspace } from '../../contract/workspace.ts';
import type { Store } from '../../store/database.ts';
import { localProblems } from '../../store/local-problem.ts';
import { outboxOf } from '../../store/outbox.ts';
import { author, authors, counts, escalationsOf, eventsOf, history, post, queue } from '../../store/read.ts';
import { useLive } from '../parts/data/use-live.ts';
import { type Around, itemOf } from './item.ts';
import { itemMemory } from './item-memory.ts';

/** Rows read of one tab or found by a search: beyond that, a search is the way. */
const MOST = 5_000;

/** For whom, by which rules and when the panel reads. `now` in ms. */
interface Reader {
  readonly workspace: Workspace;
  readonly me: string;
  readonly now: number;
}

/** The minute of a time: claims end and posts become late by the minute, so no more often is the store read again. */
function minuteOf(now: number): number {
  return Math.floor(now / 60_000) * 60_000;
}

/** The posts of a tab, or of all tabs while searching, and how many each tab holds; live. */
export function useQueue({ workspace, me, now }: Reader, place: QueuePlace, search: string) {
  const minute = minuteOf(now);
  const [remember] = useState(itemMemory);
  const read = useLive(
    async (store) => {
      const which = search.trim() === '' ? { place } : { search };
      const found = await queue(store, { me, now: minute, limit: MOST, ...which });
      return { rows: await joined(store, found), counts: await counts(store, me, minute) };
    },
    [me, minute, place, search],
  );
  return useMemo(
    () => read && { items: read.rows.map(([state, around]) => remember(state, around, workspace, me, minute)), counts: read.counts },
    [read, remember, workspace, me, minute],
  );
}

/** Posts with their people, escalations and deliveries: one read each for all of them. */
async function joined(store: Store, states: readonly PostState[]): Promise<[PostState, Around][]> {
  const people = new Map((await authors(store, distinct(states.map(({ authorId }) => authorId)))).map((one) => [one.id, one]));
  const escalated = states.filter(({ escalations }) => escalations.length > 0).map(({ id }) => id);
  const escalations = escalated.length === 0 ? [] : await escalationsOf(store, escalated);
  const ids = escalations.map(({ id }) => id);
  const [outbox, local] = ids.length === 0 ? [none, none] : await Promise.all([outboxOf(store, ids), localProblems(store, ids)]);
  const ofPost = Map.groupBy(escalations, ({ postId }): string => postId);
  return states.map((state) => [
    state,
    { author: people.get(state.authorId ?? ''), escalations: ofPost.get(state.id) ?? [], outbox, local },
  ]);
}

const none = new Map<string, never>();

function distinct(ids: readonly (string | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** One post with its history, live; `null` when it is not in the store. */
export function usePost(postId: string, { workspace, me, now }: Reader) {
  const minute = minuteOf(now);
  const read = useLive(
    async (store) => {
      const state = await post(store, postId);
      const [row] = state === undefined ? [] : await joined(store, [state]);
      if (row === undefined) return null;
      const person = await author(store, row[0].authorId ?? '');
      return { row, person, events: [...(await history(store, postId)), ...(await marksOf(store, person?.id))] };
    },
    [postId],
  );
  return useMemo(
    () => read && { item: itemOf(...read.row, workspace, me, minute), author: read.person, events: read.events },
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
