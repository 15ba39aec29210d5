import { after, before, instead, type Toy } from '../toy.ts';

const declared = `import type { DeclaredSite } from './declared-site.ts';

/** A site for trying. */
export const toysite: DeclaredSite = {
  id: 'toysite',
  name: 'Toysite',
  hosts: ['toysite.example'],
  home: 'https://toysite.example/',
  reads: { en: 'toysite.example', fr: 'toysite.example' },
  isOnAtFirst: true,
  links: {
    hosts: ['toysite.example'],
    parameters: [],
    numbers: ({ pathname }) => /^\\/post\\/(\\d+)$/.exec(pathname)?.slice(1),
    isPerson: () => false,
    mayNameMedia: false,
  },
};
`;

const posts = `import type { PostSite } from '../../contract/site.ts';
import { toysite } from '../../domain/sites/toysite.ts';
import { healthOf } from '../health.ts';

export const posts: PostSite = {
  id: 'toysite',
  name: toysite.name,
  findPosts: (root) => [...root.querySelectorAll('article')],
  readPost: () => undefined,
  openPost: () => ({ post: undefined, slot: () => undefined }),
  answersShown: () => [],
  health: () => healthOf({ posts: [], strays: {}, composers: [], comments: [], vital: new Set() }),
  readAccount: () => undefined,
};
`;

const composers = `import type { ComposerSite } from '../../contract/site.ts';
import { draftText, openDraft } from '../editors/draft-text.ts';
import { replaceInDraft } from '../editors/write.ts';

export function createComposers(): ComposerSite {
  return {
    id: 'toysite',
    enterSends: false,
    findComposers: (root) => [...root.querySelectorAll<HTMLElement>('[contenteditable="true"]')],
    composerPost: () => undefined,
    readDraft: (composer) => draftText(composer).text,
    openDraft,
    replaceInDraft,
    sendControls: () => [],
  };
}
`;

const joining = `import { createComposers } from './toysite/composers.ts';
import { posts } from './toysite/posts.ts';
`;

export const toy: Toy = {
  recipe: 'Add a site',
  files: {
    'src/guide/site.ts': [instead("['x', 'facebook']", "['x', 'facebook', 'toysite']")],
    'src/domain/sites/toysite.ts': declared,
    'src/domain/sites.ts': [
      before("import { x } from './sites/x.ts';\n", "import { toysite } from './sites/toysite.ts';\n"),
      instead('= { x, facebook };', '= { x, facebook, toysite };'),
    ],
    'src/domain/post-in-address.ts': [instead('= { x, facebook };', '= { x, facebook, toysite: () => undefined };')],
    'src/sites/toysite/posts.ts': posts,
    'src/sites/toysite/composers.ts': composers,
    'src/sites/index.ts': [
      before("import { x } from './x.ts';\n", joining),
      instead('= { x, facebook };', '= { x, facebook, toysite: { ...posts, ...createComposers() } };'),
    ],
    'test/sites/fixtures/toysite.ts': "export const toysitePage = '<article>A toy</article>';\n",
    'tools/practice/toysite/main.ts': "document.body.append('A toy');\n",
    'tools/practice/toysite/page.html': '<!doctype html><script src="/practice/toysite.js"></script>\n',
    'tools/practice/toysite/page.css': 'body { margin: 0; }\n',
    'README.md': [after('community managers who work inside X and Facebook', ' and Toysite')],
    'docs/sites.md': [before('\nA person may allow some of', '| Toysite | `https://toysite.example/*` |\n')],
  },
  forgotten: [
    { without: 'src/domain/sites.ts', error: /src\/domain\/sites\.ts.*error TS\d+: Property 'toysite' is missing/ },
    { without: 'src/sites/index.ts', error: /src\/sites\/index\.ts.*error TS\d+: Property 'toysite' is missing/ },
  ],
  suite: 'test/sites/declared-sites.test.ts',
};
