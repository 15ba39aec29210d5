import type { PostSources } from '../contract/post-sources.ts';
import type { OutboxRow, PostState } from '../contract/state.ts';
import type { Store } from './database.ts';
import { authors, escalationsOf } from './read.ts';
import { readRow } from './records/outbox.ts';

/** The outbox rows of escalations, by escalation id. */
export async function outboxOf(store: Store, escalationIds: readonly string[]): Promise<Map<string, OutboxRow>> {
  const rows = await store.outbox.bulkGet([...escalationIds]);
  return new Map(rows.flatMap(readRow).map((row) => [row.escalationId, row] as const));
}

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
