/** Who may import whom, and which packages: the table of CONTRIBUTING.md, as data. */
export const importTable: Readonly<Record<string, { readonly folders: readonly string[]; readonly packages: readonly string[] }>> = {
  contract: { folders: [], packages: ['valibot'] },
  log: { folders: ['contract'], packages: [] },
  // The Markdown parser and the dictionary serve the command line and the settings page; no page of a site loads them.
  tone: {
    folders: ['contract'],
    packages: [
      'yaml',
      'valibot',
      'fflate',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm',
      'micromark-extension-gfm',
      'hunspell-wasm',
    ],
  },
  triage: { folders: ['contract'], packages: [] },
  reports: { folders: ['contract', 'log'], packages: [] },
  sites: { folders: ['contract'], packages: [] },
  channels: { folders: ['contract'], packages: ['valibot'] },
  defaults: { folders: ['contract'], packages: [] },
  store: { folders: ['contract', 'log'], packages: ['dexie', 'valibot'] },
  // `log` names versions by their content; a team checks that name before it takes a version.
  team: { folders: ['contract', 'log'], packages: ['@nats-io/nats-core', '@nats-io/jetstream', 'valibot'] },
  browser: { folders: ['contract'], packages: ['webextension-polyfill', 'valibot'] },
  ui: { folders: ['contract'], packages: ['preact'] },
  background: {
    folders: ['contract', 'log', 'tone', 'triage', 'channels', 'store', 'team', 'browser', 'defaults'],
    packages: ['valibot'],
  },
  // What renders stands in the frame over a page, which is a page of ours.
  content: { folders: ['contract', 'sites', 'tone', 'triage', 'browser', 'ui'], packages: [] },
  // YAML serves the guide page alone.
  pages: {
    folders: ['contract', 'log', 'tone', 'triage', 'reports', 'channels', 'store', 'team', 'browser', 'ui', 'defaults'],
    packages: ['preact', 'valibot', 'yaml'],
  },
};

const heavy = ['dexie', 'yaml', 'fflate', 'mdast-util-from-markdown', 'hunspell-wasm', '@nats-io/nats-core'];

/** Packages that must never reach a bundle, however they were imported. */
export const banned: Readonly<Record<string, readonly string[]>> = {
  annotate: [...heavy, 'preact', 'valibot'],
  'site-x': [...heavy, 'preact', 'valibot'],
  'site-facebook': [...heavy, 'preact', 'valibot'],
  panels: [...heavy, 'preact', 'valibot'],
  compose: [...heavy, 'preact', 'valibot'],
  cards: [...heavy, 'preact', 'valibot'],
  'pages/popover': [...heavy, 'valibot'],
  prose: [...heavy, 'preact', 'valibot'],
};
