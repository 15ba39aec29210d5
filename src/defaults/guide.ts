import type { Guide } from '../guide/guide.ts';
import { englishForm } from './guide-english-form.ts';
import { englishWording } from './guide-english-wording.ts';
import { frenchForm } from './guide-french-form.ts';
import { frenchWording } from './guide-french-wording.ts';

/** The tone guide that ships: 22 French and 21 English rules. A brand changes what it likes; ids stay. */
export const defaultGuide: Guide = {
  schema: 1,
  name: 'Diapason',
  vocabulary: { accept: [], reject: [] },
  rules: [...frenchWording, ...frenchForm, ...englishWording, ...englishForm],
};
