import { labelName } from '../../../domain/labels.ts';
import type { PartKind } from '../../ports/bar-part.ts';
import { barWords } from '../words.ts';

/** The kind and the sensitive topic that the text suggests, on a post without labels; a press takes both. */
export const suggestedKind: PartKind = {
  name: 'suggested-kind',
  show({ view, workspace: { labels }, language, kind, topic }) {
    const { kind: set, topics = [] } = view?.labels ?? {};
    if (view?.closed || set !== undefined || topics.length > 0) return undefined;
    const names = [
      ...(topic === undefined ? [] : [labelName(labels, 'topic', topic, language)]),
      ...(kind === undefined ? [] : [labelName(labels, 'kind', kind, language)]),
    ];
    const [first] = names;
    if (first === undefined) return undefined;
    const w = barWords[language];
    const asked = (name: string) => (language === 'fr' ? `${name}\u202f?` : `${name}?`);
    const button = { does: 'accept', short: null, yields: 10, look: 'b hint', offers: true, begins: true } as const;
    return {
      ...button,
      text: asked(names.join(' · ')),
      steps: names.length > 1 ? [asked(first)] : [],
      title: w.pair(w.label, names.join(', ')),
    };
  },
};
