import type { PostSources } from '../../contract/post-sources.ts';
import type { Problem } from '../../contract/problem.ts';
import type { PostState } from '../../contract/state.ts';
import { currentLabels } from '../../domain/current-labels.ts';
import { type PostReader, readPost } from '../../triage/read-post.ts';
import type { QueueItem } from './queue.ts';

/** What the store holds around a post. */
export interface ItemSources extends PostSources {
  /** Why deliveries failed, as far as this device knows more than the log. */
  readonly local?: ReadonlyMap<string, Problem>;
}

/** A post with all that the panel works out from it, for a member at a moment. */
export function itemOf(state: PostState, { local, ...sources }: ItemSources, reader: PostReader): QueueItem {
  const read = { ...state, labels: currentLabels(state.labels, reader.workspace.labels) };
  return { ...readPost(read, sources, reader, local), state: read };
}
