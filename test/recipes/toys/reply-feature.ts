import { after, instead, type Toy } from '../toy.ts';

const feature = `import type { ReplyFeature } from '../../ports/reply.ts';

/** A toy: says how many findings a draft has to whoever has the page read aloud. */
export const toy: ReplyFeature = {
  id: 'toy',
  start: ({ draft, session }) => ({
    onChecked: () => session.notices.say(String(draft.findings.length)),
  }),
};
`;

export const toy: Toy = {
  recipe: 'Add a feature of a reply',
  files: {
    'src/content/compose/features/later.ts': [
      after("import { summary } from './summary.ts';\n", "import { toy } from './toy.ts';\n"),
      instead('pointer];', 'pointer, toy];'),
    ],
    'src/content/compose/features/toy.ts': feature,
  },
  suite: 'test/content/compose/features.test.ts',
};
