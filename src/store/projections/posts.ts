import type { PostState } from '../../contract/state.ts';
import { present } from '../../domain/present.ts';
import { foldPost } from '../../log/fold-post.ts';
import { filterValuesOf, type Standing, searchWords, standOf } from '../../log/queue.ts';
import type { Projection } from './projection.ts';
import { hasMembers } from './whole-row.ts';

/** A post's state beside the keys it is found by. `holder` is a member's id, until `holderUntil` (ms). */
export interface PostRow {
  readonly id: string;
  readonly state: PostState;
  readonly standing: Standing;
  readonly holder?: string;
  readonly holderUntil?: number;
  readonly authorId?: string;
  readonly updatedAt: number;
  readonly words: readonly string[];
  /** Ids that the page's content gave as other names of this post; there only where there are some. */
  readonly claims?: readonly string[];
}

function postRow(state: PostState): PostRow {
  const { id, authorId, updatedAt, post } = state;
  const { standing, holder } = standOf(state);
  const held = { holder: holder?.id, holderUntil: holder?.until };
  return present({
    id,
    state,
    standing,
    updatedAt,
    words: [...searchWords(state), ...filterValuesOf(state)],
    ...held,
    authorId,
    claims: post.aliases,
  });
}

const rowMembers = { id: 'string', state: 'object', standing: 'string', updatedAt: 'number', words: 'list' } as const;
const listed = { labels: 'object', replies: 'list', escalations: 'list' } as const;
const stateMembers = { id: 'string', post: 'object', closed: 'boolean', updatedAt: 'number', ...listed } as const;
const postMembers = { id: 'string', site: 'string', text: 'string' } as const;

export function isWholePost(row: unknown): row is PostRow {
  if (!hasMembers(row, rowMembers)) return false;
  const { state } = row as PostRow;
  return hasMembers(state, stateMembers) && hasMembers(state.labels, { topics: 'list' }) && hasMembers(state.post, postMembers);
}

export const posts: Projection<PostRow> = {
  table: 'posts',
  subject: 'post',
  indexes: {
    1: 'id, updatedAt, authorId, [standing+updatedAt], [standing+holder+holderUntil], *words',
    3: 'id, updatedAt, authorId, [standing+updatedAt], [standing+holder+holderUntil], *words, *claims',
  },
  version: 7,
  fold(events, id) {
    const state = foldPost(events, id);
    return state && postRow(state);
  },
  isWhole: isWholePost,
  standingOf: ({ standing }) => standing,
};
