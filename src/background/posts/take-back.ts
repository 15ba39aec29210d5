import type { Event, HappeningType } from '../../contract/event.ts';
import { Refusal } from '../../contract/refusal.ts';
import { mayTakeBack } from '../../log/authority.ts';
import { subjectsOf } from '../../log/subjects.ts';
import type { Store } from '../../store/database.ts';
import { settingsOf } from '../../store/meta.ts';
import { eventsOf, history, post } from '../../store/read.ts';
import { ownRoleOf, record } from './record.ts';

/** What a person may take back by one key: each changes nothing outside of the log. What a channel delivers has an undo of its own. */
const reversible: ReadonlySet<HappeningType> = new Set<HappeningType>([
  'labelled',
  'noted',
  'claimed',
  'released',
  'closed',
  'reopened',
  'marked',
  'unmarked',
  'acknowledged',
  'answered',
  'settled',
  'passed',
]);

/** Whether a person may take it back: that something was delivered only where a person said so, and no channel. */
const isReversible = ({ what }: Event) => reversible.has(what.type) || (what.type === 'delivered' && what.attempts === 0);

/**
 * The events that go with one: to say that another device's message has arrived takes that over first, with an event right
 * before it.
 */
function withTakeover(events: readonly Event[], event: Event): Event[] {
  const { what, device, seq } = event;
  const isTakeover = (one: Event) =>
    one.device === device && one.seq === seq - 1 && one.what.type === 'retried' && one.what.channel === undefined;
  return what.type === 'delivered' ? [...events.filter(isTakeover), event] : [event];
}

async function eventsAround(store: Store, postId: string): Promise<Event[]> {
  const authorId = (await post(store, postId))?.authorId;
  const marks = authorId === undefined ? [] : await eventsOf(store, `author:${authorId}`);
  return [...(await history(store, postId)), ...marks];
}

/**
 * Takes back one's own event on a post, inside a transaction, where one's role may. Rejects with `not-allowed` for
 * any other event.
 */
export async function takeBack(store: Store, postId: string, eventId: string, now: number): Promise<void> {
  const events = await eventsAround(store, postId);
  const event = events.find(({ id }) => id === eventId);
  const { member } = await settingsOf(store);
  const role = await ownRoleOf(store);
  if (event === undefined || !isReversible(event) || event.member.id !== member.id || !mayTakeBack(role, subjectsOf(event)))
    throw new Refusal('not-allowed', { where: 'takeBack', detail: eventId });
  if (events.some(({ what }) => what.type === 'undone' && what.target === eventId)) return;
  const undone = withTakeover(events, event).map((one) => ({ type: 'undone' as const, target: one.id, subjects: subjectsOf(one) }));
  await record(store, undone, { now });
}
