import { checkStore } from './check-store.ts';
import { clearExports } from './clear-exports.ts';
import { countWaiting } from './count-waiting.ts';
import { deliverOutbox } from './deliver-outbox.ts';
import { followGuide } from './follow-guide.ts';
import type { Job } from './job.ts';
import { rankQueue } from './rank-queue.ts';
import { shareWithTeam } from './share-with-team.ts';
import { tidyImport } from './tidy-import.ts';

/** Every job of a workspace: one file and one line each. */
export const jobs: readonly Job[] = [
  deliverOutbox,
  countWaiting,
  rankQueue,
  shareWithTeam,
  tidyImport,
  clearExports,
  followGuide,
  checkStore,
];
