import { siteIds } from '../../src/domain/sites.ts';

/** How much a bundle may take, and why it may. */
export interface Limit {
  /** Bytes, compressed by gzip. */
  readonly gzip: number;
  readonly why: string;
}

/** So much of each limit is to stay free, as a share: the next thing needs room, and a full bundle stops the build. */
export const MARGIN = 1 / 5;

/** The same limit for the script of each site whose name begins so. */
const perSite = (kind: string, limit: Limit) => Object.fromEntries(siteIds.map((id) => [`${kind}-${id}`, limit]));

/**
 * What each bundle may take. What every page of a site loads (`site-<id>`, `annotate`) is kept smallest. A bundle that is over
 * its limit stops the build: first look whether what is new can be loaded when it is needed (`own-scripts.ts`, `registry.ts`),
 * and raise the limit only with a reason here.
 */
export const limits: Readonly<Record<string, Limit>> = {
  background: { gzip: 167_000, why: 'Started for each click that finds it asleep: what is seldom used is loaded late.' },
  ...perSite('site', { gzip: 17_500, why: 'On every page. A quarter reads posts whose marks are renamed or gone.' }),
  annotate: {
    gzip: 36_500,
    why: 'On every page: bars and what keeps them whole, the words that suggest a label or tell a danger (a fifth), and with which guide our replies were checked. What a press does is loaded when a bar is neared. With 29 kB the first underline comes no later than it did with 20 kB (`npm run bench -- starts`).',
  },
  panels: {
    gzip: 23_000,
    why: 'When a bar is neared: actions and panels, and in both languages each problem that a page of a site can meet.',
  },
  ...perSite('compose', { gzip: 4_800, why: 'When a reply box has the focus: finds it, reads it and writes into its editor.' }),
  compose: { gzip: 8_800, why: 'When a reply box has the focus: underlines, and holds a send. All else of a reply comes later.' },
  checker: {
    gzip: 48_700,
    why: 'Beside `compose`, while a draft begins: the engine, the kinds of rules of the shipped guides with their words, and greetings.',
  },
  cards: {
    gzip: 18_500,
    why: 'Beside `checker`, and waited for by no underline: the line on a draft with its checklist, its cards, why a send was held, in both languages.',
  },
  prose: { gzip: 21_000, why: 'For guides with rare kinds of rules: those, and what asks the dictionaries.' },
  'pages/popover': {
    gzip: 40_000,
    why: 'The frame over a page, loaded once: Preact, and every panel and card with its keys and questions, in both languages. Sentences of problems are told to it.',
  },
  importer: { gzip: 135_000, why: 'The guide page loads it once a file is chosen: every format that an import reads.' },
};
