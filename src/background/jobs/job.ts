import type { MetaKey } from '../../store/meta-keys.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/** What a job works with: the context of one workspace, and what its runtime does for nobody else. */
export interface JobContext extends Pick<WorkspaceContext, 'store' | 'now' | 'changedAll' | 'sync'> {
  /** Says to tabs and badge that anything may have changed here. Nothing is sent to colleagues, unlike with `changedAll`. */
  readonly showAll: () => void;
  /** Sends what is due in the outbox, and plans the next waking. */
  readonly deliver: () => Promise<void>;
  /** Counts what waits for this browser's member, for the number on the icon. */
  readonly countWaiting: () => Promise<void>;
}

/**
 * Periodic work for each workspace. It may be run at any time, and the browser may end the worker in the middle of it: what
 * was not finished is done by the next run. A rejection is logged, keeps no other job from running, and the job is run again.
 */
export interface Job {
  /** Names the job in the log of errors. */
  readonly name: string;
  /** Minutes from one run to the next: one of `periods`, or more where there is a `lastRun`. */
  readonly every: number;
  /**
   * Where the store keeps when the job last ended well, ms. A job that is due only after hours or days needs it, because no
   * alarm outlives the browser.
   */
  readonly lastRun?: MetaKey<number>;
  /** Does the work once. Resolves with `LATER` where nothing could be done now; then the next alarm asks again. */
  readonly run: (context: JobContext) => Promise<unknown>;
}

/** The periods of the browser's alarms, in minutes. The shortest one's jobs also run whenever a worker starts. */
export const periods = [1, 5] as const;

/** A day, in minutes. */
export const DAILY = 24 * 60;

/** What a job resolves with that could do nothing now. */
export const LATER = 'later';
