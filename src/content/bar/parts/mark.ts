import type { PartKind } from '../../ports/bar-part.ts';

/** What the team marked the author with. */
export const mark: PartKind = {
  name: 'mark',
  show({ view, workspace, language }) {
    const nameOf = (key: string) => workspace.marks.find((known) => known.key === key)?.name[language] ?? key;
    const names = (view?.marks ?? []).map((set) => nameOf(set.mark));
    const [first] = names;
    if (first === undefined) return undefined;
    // What was noted of a person stands in no document of a site: the card says it.
    return { panel: 'person', text: first, short: '', yields: 5, look: 'chip green', dot: true, title: names.join(', ') };
  },
};
