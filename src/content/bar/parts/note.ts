import type { PartKind } from '../../ports/bar-part.ts';
import { barWords } from '../words.ts';

/** That somebody left a note, and who. */
export const note: PartKind = {
  name: 'note',
  show({ view, language }) {
    if (view?.note === undefined) return undefined;
    const w = barWords[language];
    const title = view.note.by === '' ? w.note : w.pair(w.note, view.note.by);
    return { panel: 'note', text: '', look: 'b icon', icon: 'note', title };
  },
};
