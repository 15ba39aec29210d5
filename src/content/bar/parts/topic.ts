import { isSensitive, labelName, preciseTopics } from '../../../domain/labels.ts';
import type { PartKind } from '../../ports/bar-part.ts';

/** The topics of the post; red where one is sensitive. */
export const topic: PartKind = {
  name: 'topic',
  show({ view, workspace: { labels }, language }) {
    const topics = preciseTopics(view?.labels.topics ?? []);
    const [first, ...more] = topics.map((key) => labelName(labels, 'topic', key, language));
    if (first === undefined) return undefined;
    const sensitive = isSensitive(topics, labels.topic);
    const text = more.length > 0 ? `${first} +${more.length}` : first;
    const look = `chip ${sensitive ? 'red' : ''}`;
    return { panel: 'label', text, short: '', yields: 2, look, dot: true, title: [first, ...more].join(', ') };
  },
};
