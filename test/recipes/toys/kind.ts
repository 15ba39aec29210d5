import { before, type Toy } from '../toy.ts';

const kind = `import * as v from 'valibot';
import type { RuleKind } from '../../guide/rule-kind.ts';
import type { KindForm } from './form.ts';
import { texts } from './half-written.ts';
import type { KindSpec } from './spec.ts';

const schema = () => v.strictObject({ word: v.string() });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

/** A word that must not occur. */
export const kind: RuleKind<Spec> = {
  id: 'toy',
  compile(_, { word }, toolbox) {
    const search = toolbox.search([word], { words: true });
    return { needs: search, match: (block) => search(block).map(({ start, end }) => ({ start, end })) };
  },
};

export const spec: KindSpec = { id: 'toy', schema, needs: [['word']], patterns: ({ word }) => texts(word) };

export const form: KindForm = {
  id: 'toy',
  group: 'experts',
  blank: { word: '' },
  fields: [{ key: 'word', as: 'text' }],
  words: {
    en: { name: 'Toy', about: 'A kind for trying.', labels: { word: ['Its word'] } },
    fr: { name: 'Jouet', about: 'Une sorte d’essai.', labels: { word: ['Son mot'] } },
  },
};
`;

export const toy: Toy = {
  recipe: 'Add a kind of rule',
  files: {
    'src/tone/kinds/toy.ts': kind,
    'src/tone/kinds/index.ts': [
      before("import * as variety from './variety.ts';\n", "import * as toy from './toy.ts';\n"),
      before('  sequence.kind,\n', '  toy.kind,\n'),
      before('  sequence.spec,\n', '  toy.spec,\n'),
      before('  sequence.form,\n', '  toy.form,\n'),
    ],
    'docs/guide-format.md': [before('| `variety` ', '| `toy` | a word that must not occur | `word` |\n')],
    'test/tone/kind-examples.ts': [before('  variety: {', "  toy: { spec: { word: 'toy' }, bad: 'A toy.', good: 'A game.' },\n")],
  },
  suite: 'test/tone/kinds.test.ts',
};
