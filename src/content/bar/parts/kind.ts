import { labelName, labelOf } from '../../../domain/labels.ts';
import type { PartKind } from '../../ports/bar-part.ts';
import { barWords } from '../words.ts';

/** The kind that the post is labelled with, or the way to label it. */
export const kind: PartKind = {
  name: 'kind',
  show({ view, workspace: { labels }, language }) {
    const w = barWords[language];
    const set = view?.labels.kind;
    if (set === undefined && view?.closed) return undefined;
    if (set === undefined) return { panel: 'label', text: w.label, look: 'b', offers: true };
    const name = labelName(labels, 'kind', set, language);
    const { tone = '' } = labelOf(labels, 'kind', set) ?? {};
    // A colour alone says nothing to many: its first letter stays beside the dot as long as there is any room.
    const letter = [...name][0]?.toUpperCase() ?? '';
    const look = `chip ${tone}`;
    return { panel: 'label', text: name, steps: [letter], short: '', yields: 8, look, dot: true, title: w.pair(w.kind, name) };
  },
};
