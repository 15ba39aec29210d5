import type { PostSources } from '../contract/post-sources.ts';
import type { PostState } from '../contract/state.ts';
import type { Store } from './database.ts';
import { outboxOf } from './outbox.ts';
import { authors, escalationsOf } from './read.ts';

/** Posts with what the store holds around them, in their order. Each table is read once for all of them. */
export async function postSources(store: Store, states: readonly PostState[]): Promise<[PostState, PostSources][]> {
  const people = await authors(store, [...new Set(states.flatMap(({ authorId }) => authorId ?? []))]);
  const byId = new Map(people.map((person) => [person.id, person]));
  const escalated = states.filter(({ escalations }) => escalations.length > 0).map(({ id }) => id);
  const escalations = escalated.length === 0 ? [] : await escalationsOf(store, escalated);
  const outbox = await outboxOf(
    store,
    escalations.map(({ id }) => id),
  );
  const ofPost = new Map<string, (typeof escalations)[number][]>(escalated.map((id) => [id, []]));
  for (const escalation of escalations) ofPost.get(escalation.postId)?.push(escalation);
  return states.map((state) => [state, { author: byId.get(state.authorId ?? ''), escalations: ofPost.get(state.id) ?? [], outbox }]);
}
