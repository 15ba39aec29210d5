import { after, before, instead, type Toy } from '../toy.ts';

const kind = `import type { EngineConfig } from '../../../contract/engine.ts';
import type { EngineKindOf } from './engine-kind.ts';
import { loginFields } from './login.ts';

export const toy: EngineKindOf<Extract<EngineConfig, { kind: 'toy' }>> = {
  id: 'toy',
  name: { fr: 'Jouet', en: 'Toy' },
  empty: { kind: 'toy', address: 'https://', user: '', password: '' },
  fields: [{ key: 'address', label: { fr: 'Adresse', en: 'Address' }, kind: 'address', maxLength: 2_000 }, ...loginFields],
  addresses: ({ address }) => [address],
  origins: ({ address }) => [new URL('/*', address).href],
};
`;

const engine = `import type { Engine, Pulled } from '../../contract/engine.ts';

/** An engine that holds nothing. */
export const toyEngine = (): Engine => ({
  kind: 'toy',
  push: async () => [],
  async *pull(): AsyncGenerator<Pulled> {
    yield { items: [], faults: [], checkpoint: '' };
  },
});
`;

export const toy: Toy = {
  recipe: 'Add an engine',
  files: {
    'src/contract/engine.ts': [
      before('  /** `stream`: the name the operator gave this team', "  v.object({ kind: v.literal('toy'), address, ...login }),\n"),
      instead("v.picklist(['webdav', 'nats'])", "v.picklist(['webdav', 'nats', 'toy'])"),
    ],
    'src/team/engines/kinds/toy.ts': kind,
    'src/team/engines/kinds/index.ts': [
      after("import { nats } from './nats.ts';\n", "import { toy } from './toy.ts';\n"),
      instead('{ webdav, nats, file }', '{ webdav, nats, file, toy }'),
    ],
    'src/team/engines/toy.ts': engine,
    'src/team/engines/index.ts': [
      after("import { natsEngine } from './nats/engine.ts';\n", "import { toyEngine } from './toy.ts';\n"),
      after('  nats: natsEngine,\n', '  toy: toyEngine,\n'),
    ],
    'test/team/engines.ts': [
      before(
        "  { name: 'nats', lacking: noNats",
        "  { name: 'toy', lacking: 'it holds nothing', start: async () => ({ ...runFile(), engine: () => toyEngine() }) },\n",
      ),
      before('import { webdavEngine } from', "import { toyEngine } from '../../src/team/engines/toy.ts';\n"),
    ],
    'docs/engines/toy.md': '# A toy\n\nAn engine that holds nothing.\n',
  },
  forgotten: [
    { without: 'src/team/engines/kinds/index.ts', error: /engines\/kinds\/index\.ts.*Property 'toy' is missing/ },
    { without: 'src/team/engines/index.ts', error: /engines\/index\.ts.*Property 'toy' is missing/ },
  ],
  suite: 'test/team/engine-kinds.test.ts',
};
