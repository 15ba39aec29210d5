import { siteIds } from '../../src/domain/sites.ts';

/** Who may import whom, and which packages: the table of CONTRIBUTING.md, as data. */
export const importTable: Readonly<Record<string, { readonly folders: readonly string[]; readonly packages: readonly string[] }>> = {
  guide: { folders: [], packages: ['valibot'] },
  contract: { folders: ['guide'], packages: ['valibot'] },
  domain: { folders: ['contract', 'guide'], packages: [] },
  log: { folders: ['contract', 'domain'], packages: [] },
  // The Markdown parser and the dictionary serve the command line and the settings page; no page of a site loads them.
  // It could be lifted out: it knows what a guide is, and nothing of the product.
  tone: {
    folders: ['guide'],
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
  // Where a post stands in the queue, and its deliveries, are folds.
  triage: { folders: ['contract', 'guide', 'domain', 'log'], packages: [] },
  sites: { folders: ['contract', 'guide', 'domain'], packages: [] },
  channels: { folders: ['contract', 'guide', 'domain'], packages: ['valibot'] },
  defaults: { folders: ['contract', 'guide'], packages: [] },
  // The order of the queue is an index, and the points that make it are counted where it is kept.
  store: { folders: ['contract', 'guide', 'domain', 'log', 'triage'], packages: ['dexie', 'valibot'] },
  // `log` names versions by their content; a team checks that name before it takes a version.
  team: { folders: ['contract', 'guide', 'domain', 'log'], packages: ['@nats-io/nats-core', '@nats-io/jetstream', 'valibot'] },
  browser: { folders: ['contract', 'guide', 'domain'], packages: ['webextension-polyfill', 'valibot'] },
  ui: { folders: ['contract', 'guide', 'domain'], packages: ['preact'] },
  background: {
    folders: ['contract', 'guide', 'domain', 'log', 'tone', 'triage', 'channels', 'store', 'team', 'browser', 'defaults'],
    packages: ['valibot'],
  },
  // What renders stands in the frame over a page, which is a page of ours.
  content: { folders: ['contract', 'guide', 'domain', 'sites', 'tone', 'triage', 'browser', 'ui'], packages: [] },
  // YAML serves the guide page alone.
  pages: {
    folders: ['contract', 'guide', 'domain', 'log', 'tone', 'triage', 'channels', 'store', 'team', 'browser', 'ui', 'defaults'],
    packages: ['preact', 'valibot', 'yaml'],
  },
};

/** The one part of the source that runs in Node: the command line. Only its files may use `node:` packages. */
export const nodeFolder = 'src/tone/command/';

const heavy = ['dexie', 'yaml', 'fflate', 'mdast-util-from-markdown', 'hunspell-wasm', '@nats-io/nats-core'];

/** Packages that must never reach a bundle, however they were imported. */
export const banned: Readonly<Record<string, readonly string[]>> = {
  background: ['yaml', 'fflate', 'mdast-util-from-markdown', 'hunspell-wasm', '@nats-io/nats-core', 'tweetnacl', 'preact'],
  annotate: [...heavy, 'preact', 'valibot'],
  ...Object.fromEntries(siteIds.flatMap((id) => [`site-${id}`, `compose-${id}`]).map((name) => [name, [...heavy, 'preact', 'valibot']])),
  panels: [...heavy, 'preact', 'valibot'],
  compose: [...heavy, 'preact', 'valibot'],
  cards: [...heavy, 'preact', 'valibot'],
  'pages/popover': [...heavy, 'valibot'],
  prose: [...heavy, 'preact', 'valibot'],
};
