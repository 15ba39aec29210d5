import type { Store } from '../../store/database.ts';
import { type QueueItem, sortQueue } from './queue.ts';
import { type Reader, readQueue } from './use-queue.ts';

let shown: readonly string[] = [];

/** Keeps which posts the queue shows, in its order: next and previous within a post follow it, whatever changes meanwhile. */
export function rememberOrder(ids: readonly string[]): void {
  shown = ids;
}

/** The id of the post `step` places on in a list of ids; `undefined` at its ends, and where the list does not hold the post. */
export function nextPost(ids: readonly string[], postId: string, step: number): string | undefined {
  const index = ids.indexOf(postId);
  return index === -1 ? undefined : ids[index + step];
}

/** The next post in the order that the queue was seen in; for a post opened from elsewhere, in the order of its tab. */
export async function nextPostOf(
  store: Store,
  reader: Reader,
  { state, place }: Pick<QueueItem, 'state' | 'place'>,
  step: number,
): Promise<string | undefined> {
  if (!shown.includes(state.id)) {
    const items = await readQueue(store, reader, place);
    rememberOrder(sortQueue(items, place, reader.now).map((item) => item.state.id));
  }
  return nextPost(shown, state.id, step);
}
