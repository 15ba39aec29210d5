import { tidyImport as tidy } from '../../store/archive/journal.ts';
import type { Job } from './job.ts';

/** Takes back an import whose page was closed in the middle of it. */
export const tidyImport: Job = {
  name: 'tidy import',
  every: 1,
  async run({ store, showAll }) {
    if (await tidy(store)) showAll();
  },
};
