import { barWords } from '../../bar/words.ts';
import type { PanelKind } from './panel-kind.ts';

export const note: PanelKind = {
  key: 'n',
  title: (language) => barWords[language].note,
  content: ({ session: { hello, views }, actions, postBar, steady, close }) => ({
    part: 'note',
    props: {
      note: views.get(postBar.post.id)?.note,
      language: hello.language,
      onSave: (text) =>
        steady((post) => {
          void actions.note(post, text);
          close();
        }),
    },
  }),
};
