import { priorityWords } from '../../../ui/words/priority.ts';
import type { PanelKind } from './panel-kind.ts';

export const prioritySum: PanelKind = {
  key: 'w',
  title: (language) => priorityWords[language].why,
  content({ session: { hello, views }, postBar }) {
    const { priority, dueAt } = views.get(postBar.post.id) ?? {};
    return { part: 'why', props: { priority, dueAt, labels: hello.workspace.labels, language: hello.language, now: Date.now() } };
  },
};
