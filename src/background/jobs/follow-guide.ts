import { lookAtGuide } from '../documents/follow-guide.ts';
import type { Job } from './job.ts';

/** Looks whether the guide at a web address changed, with a conditional request. */
export const followGuide: Job = {
  name: 'follow guide',
  every: 5,
  async run(context) {
    await lookAtGuide(context);
  },
};
