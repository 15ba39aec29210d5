import type { PartKind } from '../../ports/bar-part.ts';
import { barWords } from '../words.ts';

/** The mark of Diapason; it opens the menu. */
export const fork: PartKind = {
  name: 'fork',
  show: ({ language }) => ({ panel: 'menu', text: '', look: 'b fork', icon: 'fork', title: barWords[language].menu }),
};
