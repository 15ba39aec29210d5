import type { PostView } from '../../src/contract/state.ts';

/** The view of a post of which nothing is known but what is given. */
export const viewOf = (id: string, more: Partial<PostView> = {}): PostView => ({
  id,
  labels: { topics: [] },
  escalations: [],
  marks: [],
  closed: false,
  at: '',
  ...more,
});
