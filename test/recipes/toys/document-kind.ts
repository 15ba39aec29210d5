import { after, before, instead, type Toy } from '../toy.ts';

const contract = `import * as v from 'valibot';
import { storedRecord } from './stored.ts';

const ToySchema = v.object({ title: v.string() });
export type Toy = v.InferOutput<typeof ToySchema>;

export const toyRecord = storedRecord<Toy>(ToySchema);
`;

const kind = `import type { Toy } from '../../../contract/toy.ts';
import type { PublishedKind } from './published-kind.ts';

export const toy: PublishedKind<Toy> = { first: async () => ({ title: '' }), refuseUnfit: () => {} };
`;

export const toy: Toy = {
  recipe: 'Add a kind of document',
  files: {
    'src/contract/toy.ts': contract,
    'src/contract/document.ts': [
      after("import { guideRecord } from './guide-record.ts';\n", "import { type Toy, toyRecord } from './toy.ts';\n"),
      after('guide: guideRecord', ', toy: toyRecord'),
      after('  readonly guide: Guide;\n', '  readonly toy: Toy;\n'),
    ],
    'src/background/documents/kinds/toy.ts': kind,
    'src/background/documents/kinds/index.ts': [
      after("import { guide } from './guide.ts';\n", "import { toy } from './toy.ts';\n"),
      instead('{ workspace, guide }', '{ workspace, guide, toy }'),
    ],
    'src/ui/words/document-words.ts': [
      before("    guide: { subject: 'The guide'", "    toy: { subject: 'The toy', within: 'the toy', changed: 'The toy changed' },\n"),
      before("    guide: { subject: 'Le guide'", "    toy: { subject: 'Le jouet', within: 'du jouet', changed: 'Le jouet a changé' },\n"),
    ],
    'src/pages/parts/team/AwaySummary.tsx': [instead("{ guide: 'guide.html', ", "{ toy: 'settings.html', guide: 'guide.html', ")],
    'test/released/shapes.json': [before(' "document workspace": {\n', ' "document toy": {\n  "1": {\n   "title": "string"\n  }\n },\n')],
  },
  forgotten: [
    { without: 'src/background/documents/kinds/index.ts', error: /documents\/kinds\/index\.ts.*Property 'toy' is missing/ },
    { without: 'src/ui/words/document-words.ts', error: /src\/ui\/words\/document-words\.ts.*'?toy'? / },
    { without: 'src/pages/parts/team/AwaySummary.tsx', error: /src\/pages\/parts\/team\/AwaySummary\.tsx.*Property 'toy' is missing/ },
  ],
  suite: 'test/background/documents/kinds.test.ts',
};
