import type { Job } from './job.ts';

/** Counts anew what waits: claims end by time alone. */
export const countWaiting: Job = { name: 'count waiting', every: 1, run: ({ countWaiting: count }) => count() };
