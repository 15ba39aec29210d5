import type { QueuePlace } from '../../contract/state.ts';
import type { Store } from '../../store/database.ts';
import { listPlace, nextInPlace } from '../../store/queue/list.ts';
import { minuteOf } from '../../triage/order.ts';
import type { PostReader } from '../../triage/read-post.ts';
import type { QueueItem } from './queue.ts';

let shown: readonly string[] = [];
let shownIn: QueuePlace | undefined;

/**
 * Keeps which posts the queue shows, in its order: next and previous within a post follow it, whatever changes meanwhile.
 * `place`: the tab whose first posts they are, where more may follow.
 */
export function rememberOrder(ids: readonly string[], place?: QueuePlace): void {
  shown = ids;
  shownIn = place;
}

/** The first post of the tab that was not among those shown; it is shown from now on. */
async function nextUnseen(store: Store, place: QueuePlace, { me, now }: PostReader): Promise<string | undefined> {
  const seen = new Set(shown);
  const reading = { place, me, now: minuteOf(now), limit: 1 };
  const { found } = await listPlace(store, reading, async (states) => states.filter(({ id }) => !seen.has(id)));
  if (found[0] !== undefined) shown = [...shown, found[0].id];
  return found[0]?.id;
}

/** The next post in the order that the queue was seen in; for a post opened from elsewhere, in the order of its tab. */
export async function nextPostOf(
  store: Store,
  reader: PostReader,
  { state, place }: Pick<QueueItem, 'state' | 'place'>,
  step: number,
): Promise<string | undefined> {
  const index = shown.indexOf(state.id);
  if (index === -1) return nextInPlace(store, { place, me: reader.me, now: minuteOf(reader.now) }, state.id, step);
  const next = shown[index + step];
  return next === undefined && step > 0 && shownIn !== undefined ? nextUnseen(store, shownIn, reader) : next;
}
