import { actingWords } from '../words.ts';
import type { PanelKind } from './panel-kind.ts';

export const person: PanelKind = {
  key: 'p',
  title: (language) => actingWords[language].person,
  content: ({ session: { hello, views }, actions, postBar, steady }) => ({
    part: 'person',
    props: {
      author: postBar.post.author,
      marks: views.get(postBar.post.id)?.marks ?? [],
      kinds: hello.workspace.marks,
      language: hello.language,
      now: Date.now(),
      onMark: (mark, until, fact) => steady((post) => actions.mark(post, mark, until, fact)),
      onUnmark: (mark) => steady((post) => actions.unmark(post, mark)),
    },
  }),
};
