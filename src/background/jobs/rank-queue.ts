import { rankStale } from '../../store/queue/rank.ts';
import type { Job } from './job.ts';

/** Puts posts in order again that time alone moved: a deadline came nearer, a mark ended, or the workspace has a new version. */
export const rankQueue: Job = { name: 'rank queue', every: 1, run: ({ store, now }) => rankStale(store, now()) };
