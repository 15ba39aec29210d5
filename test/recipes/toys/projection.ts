import { after, instead, type Toy } from '../toy.ts';

const projection = `import type { Projection } from './projection.ts';
import { hasMembers } from './whole-row.ts';

interface ToyRow {
  readonly id: string;
  readonly replies: number;
}

export const toys: Projection<ToyRow> = {
  table: 'toys',
  subject: 'post',
  indexes: { 4: 'id, replies' },
  version: 1,
  fold: (events, id) => ({ id, replies: events.filter(({ what }) => what.type === 'replied').length }),
  isWhole: (row): row is ToyRow => hasMembers(row, { id: 'string', replies: 'number' }),
};
`;

export const toy: Toy = {
  recipe: 'Add a projection',
  files: {
    'src/store/projections/toys.ts': projection,
    'src/store/projections/index.ts': [
      after("import { posts } from './posts.ts';\n", "import { toys } from './toys.ts';\n"),
      instead('[posts, escalations, authors]', '[posts, escalations, authors, toys]'),
    ],
  },
  suite: 'test/store/projections.test.ts',
};
