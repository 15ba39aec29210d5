import type { Post } from '../../contract/post.ts';
import type { PostState } from '../../contract/state.ts';
import type { Language } from '../../guide/language.ts';
import { welcomeWords } from './words.ts';

const HOUR = 3_600_000;
/** So old that its first reply is late at whatever hours the team works. */
const AGO = 7 * 24 * HOUR;

/** The post to try things on. It is in no store and on no site. */
export function samplePost(language: Language, now: number): Post {
  const { who, post } = welcomeWords[language].sample;
  return {
    ...{ id: 'x:1', site: 'x', kind: 'post', author: { name: who }, text: post, textState: 'complete', lang: language, missing: [] },
    postedAt: new Date(now - AGO).toISOString(),
  };
}

/** What would be known of it with these labels. */
export function stateOf(post: Post, labels: PostState['labels'], now: number): PostState {
  return { id: post.id, post, labels, capturedAt: now, updatedAt: now, closed: false, replies: [], escalations: [] };
}
