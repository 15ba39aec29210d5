import type { Event, HappeningType } from '../../contract/event.ts';
import { Refusal } from '../../contract/refusal.ts';
import { subjectsOf } from '../../log/subjects.ts';
import type { Store } from '../../store/database.ts';
import { settingsOf } from '../../store/meta.ts';
import { eventsOf, history, post } from '../../store/read.ts';
import { record } from './record.ts';

/** What a person may take back by one key: each changes nothing outside of the log. A delivery has an undo of its own. */
const reversible: ReadonlySet<HappeningType> = new Set<HappeningType>([
  'labelled',
  'noted',
  'claimed',
  'released',
  'closed',
  'reopened',
  'marked',
  'unmarked',
]);

async function eventsAround(store: Store, postId: string): Promise<Event[]> {
  const authorId = (await post(store, postId))?.authorId;
  const marks = authorId === undefined ? [] : await eventsOf(store, `author:${authorId}`);
  return [...(await history(store, postId)), ...marks];
}

/** Takes back one's own event on a post, inside a transaction. Rejects with `not-allowed` for any other event. */
export async function takeBack(store: Store, postId: string, eventId: string, now: number): Promise<void> {
  const events = await eventsAround(store, postId);
  const event = events.find(({ id }) => id === eventId);
  const { member } = await settingsOf(store);
  if (event === undefined || !reversible.has(event.what.type) || event.member.id !== member.id)
    throw new Refusal('not-allowed', { where: 'takeBack', detail: eventId });
  if (events.some(({ what }) => what.type === 'undone' && what.target === eventId)) return;
  await record(store, [{ type: 'undone', target: eventId, subjects: subjectsOf(event) }], { now });
}
