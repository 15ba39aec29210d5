import { words } from '../guide/words.ts';

/** What a priority is called: the same on the bar, in the panel and in the messages that departments get. */
export const priorityLevels = words({
  en: { critical: 'Very urgent', high: 'Urgent', normal: 'Normal', low: 'Not urgent' },
  fr: { critical: 'Très urgent', high: 'Urgent', normal: 'Normal', low: 'Peu urgent' },
});
