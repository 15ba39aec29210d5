import type { Store } from './database.ts';
import { isWholePost } from './projections/posts.ts';

/** So many posts are looked at, and so many topics told. */
const POSTS = 50;
const TOPICS = 5;

/** The topics of the posts that were touched last, the newest first, whoever labelled them. */
export async function recentTopics(store: Store): Promise<string[]> {
  const rows = await store.posts.orderBy('updatedAt').reverse().limit(POSTS).toArray();
  const topics = rows.filter(isWholePost).flatMap(({ state }) => state.labels.topics);
  return [...new Set(topics)].slice(0, TOPICS);
}
