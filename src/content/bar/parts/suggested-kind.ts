import { labelName } from '../../../domain/labels.ts';
import type { PartKind } from '../../ports/bar-part.ts';
import { barWords } from '../words.ts';

/** The kind that the text suggests, on a post without labels; a press takes it. */
export const suggestedKind: PartKind = {
  name: 'suggested-kind',
  show({ view, workspace: { labels }, language, kind }) {
    const { kind: set, topics = [] } = view?.labels ?? {};
    if (view?.closed || kind === undefined || set !== undefined || topics.length > 0) return undefined;
    const w = barWords[language];
    const name = labelName(labels, 'kind', kind, language);
    const text = language === 'fr' ? `${name}\u202f?` : `${name}?`;
    return { does: 'accept', text, short: null, yields: 1, look: 'b hint', title: w.pair(w.label, name), offers: true, begins: true };
  },
};
