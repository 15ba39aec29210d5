import { after, type Toy } from '../toy.ts';

const part = `import type { PartKind } from '../../ports/bar-part.ts';

/** A toy. */
export const toy: PartKind = {
  name: 'toy',
  show: ({ view }) => (view?.closed ? { text: 'toy', look: 'said', short: null, yields: 10 } : undefined),
};
`;

export const toy: Toy = {
  recipe: 'Add a part of the bar',
  files: {
    'src/content/bar/parts/index.ts': [
      after("import { topic } from './topic.ts';\n", "import { toy } from './toy.ts';\n"),
      after('  priority,\n', '  toy,\n'),
    ],
    'src/content/bar/parts/toy.ts': part,
  },
  suite: 'test/content/bar/parts.test.ts',
};
