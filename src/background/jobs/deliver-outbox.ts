import type { Job } from './job.ts';

/** Sends what is due, also where the worker that should have sent it died. */
export const deliverOutbox: Job = { name: 'deliver outbox', every: 1, run: ({ deliver }) => deliver() };
