import type { News } from '../contract/calls.ts';
import type { Store } from '../store/database.ts';

/** A team that a workspace of this browser is in. */
export interface TeamOfWorkspace {
  readonly workspace: string;
  readonly name: string;
}

/** What every concern of the background works with. */
export interface WorkspaceContext {
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Says to tabs and badge, soon and without fail, that these posts changed. */
  readonly changed: (postIds: readonly string[]) => void;
  /** Says that settings, a document or everything changed. */
  readonly changedAll: () => void;
  /** Tells the tabs of this workspace; the ids of those that answered `true`. */
  readonly announce: (news: News) => Promise<number[]>;
  /** Sees to it that what is due leaves, and that somebody wakes for the rest. */
  readonly wake: () => void;
  /** Sends now whatever had failed: something that stood in its way may be mended. */
  readonly retryNow: () => void;
  /** Shares with the team now; resolves when the round ended, well or not. `afresh`: acts were written here. */
  readonly sync: (how: { readonly adopt?: boolean; readonly afresh?: boolean }) => Promise<void>;
  /** Puts in place, in a store that is made from this one, what everything rests on. */
  readonly prepare: (store: Store) => Promise<void>;
  /** Adds a workspace that was joined from this one; in its place, where nothing was done in this one. */
  readonly adoptWorkspace: (store: string, name: string) => Promise<void>;
  /** The teams that the workspaces of this browser are in. */
  readonly teams: () => Promise<readonly TeamOfWorkspace[]>;
}
