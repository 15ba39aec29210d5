import { after, instead, type Toy } from '../toy.ts';

const job = `import type { Job } from './job.ts';

export const toy: Job = {
  name: 'toy job',
  every: 5,
  async run({ showAll }) {
    showAll();
  },
};
`;

export const toy: Toy = {
  recipe: 'Add a periodic job',
  files: {
    'src/background/jobs/toy.ts': job,
    'src/background/jobs/index.ts': [
      after("import { tidyImport } from './tidy-import.ts';\n", "import { toy } from './toy.ts';\n"),
      instead('[\n  deliverOutbox,', '[\n  toy,\n  deliverOutbox,'),
    ],
  },
  suite: 'test/background/jobs/run-jobs.test.ts',
};
