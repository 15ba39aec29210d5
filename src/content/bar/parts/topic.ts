import { isSensitive, labelName, preciseTopics } from '../../../domain/labels.ts';
import type { PartKind } from '../../ports/bar-part.ts';
import { barWords } from '../words.ts';

/** The last name of a path: what a topic says by itself. */
const lastName = (name: string) => name.split(' / ').at(-1) ?? name;

/** The topics of the post; red where one is sensitive, which then stands first and gives way to a dot last of all. */
export const topic: PartKind = {
  name: 'topic',
  show({ view, workspace: { labels }, language }) {
    const topics = preciseTopics(view?.labels.topics ?? []);
    const sensitive = topics.filter((key) => isSensitive([key], labels.topic));
    const plain = topics.filter((key) => !sensitive.includes(key));
    const names = [...sensitive, ...plain].map((key) => labelName(labels, 'topic', key, language));
    const [first, ...more] = names;
    if (first === undefined) return undefined;
    const counted = (name: string) => (more.length > 0 ? `${name} +${more.length}` : name);
    const shown = { panel: 'label', text: counted(first), short: '', dot: true } as const;
    if (sensitive.length === 0) return { ...shown, yields: 2, look: 'chip ', title: names.join(', ') };
    const title = barWords[language].sensitive(names.join(', '));
    return { ...shown, steps: [counted(lastName(first)), lastName(first)], yields: 11, look: 'chip red', title };
  },
};
