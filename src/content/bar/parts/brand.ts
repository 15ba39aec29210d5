import type { PartKind } from '../../ports/bar-part.ts';
import { brandWords } from '../../workspace/brand-words.ts';

/** Which workspace the bar speaks for, in a few letters; nothing while the browser has one. */
export const brand: PartKind = {
  name: 'brand',
  show({ here, language }) {
    const { brand: shown, unsure } = here ?? {};
    if (shown === undefined) return undefined;
    const w = brandWords[language];
    return { text: shown.short, look: 'said brand', title: unsure ? w.unsure(shown.name) : w.answersFor(shown.name) };
  },
};
