import { actingWords } from '../words.ts';
import type { PanelKind } from './panel-kind.ts';

export const help: PanelKind = {
  key: '?',
  title: (language) => actingWords[language].help,
  content: ({ session: { hello } }) => ({
    part: 'help',
    props: { title: actingWords[hello.language].help, language: hello.language },
  }),
};
