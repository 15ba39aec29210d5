import { barWords } from '../../bar/words.ts';
import type { PanelKind } from './panel-kind.ts';

export const label: PanelKind = {
  key: 'l',
  title: (language) => barWords[language].label,
  content: ({ session: { hello, views, recentTopics }, actions, postBar, steady, close }) => ({
    part: 'label',
    props: {
      groups: hello.workspace.labels,
      labels: views.get(postBar.post.id)?.labels ?? { topics: [] },
      closed: views.get(postBar.post.id)?.closed ?? false,
      language: hello.language,
      suggestion: postBar.kind,
      recent: recentTopics,
      onToggle: (group, value, on) => steady((post) => actions.label(post, group, value, on)),
      onDone: close,
    },
  }),
};
