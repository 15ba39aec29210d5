import { isImporting } from '../../store/archive/journal.ts';
import { metaKeys } from '../../store/meta-keys.ts';
import { check } from '../../store/repair.ts';
import { DAILY, type Job, LATER } from './job.ts';

/** Checks what is folded against the log. An import folds at its end, so there is nothing to check until then. */
export const checkStore: Job = {
  name: 'check store',
  every: DAILY,
  lastRun: metaKeys.checked,
  async run({ store, now, showAll }) {
    if (await isImporting(store)) return LATER;
    if (await check(store, now())) showAll();
  },
};
