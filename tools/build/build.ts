/**
 * Builds `dist/chromium` and `dist/firefox`, unpacked and loadable, from one source and one manifest. What ships takes no
 * host: a person allows each. `scripts/build.ts` says what a build may be asked for.
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildOptions as BuildSettings, build, type Metafile, type Plugin, transform } from 'esbuild';
import { listSites, siteIds, sitePatterns } from '../../src/domain/sites.ts';
import { LanguageSchema } from '../../src/guide/language.ts';
import { root } from '../root.ts';
import { copyDictionaries, dictionaryPackages, hunspellBinary } from './dictionaries.ts';
import { noticesFor, packagesIn } from './notices.ts';
import { lateScripts, ownScriptEntries } from './own-scripts.ts';
import { siteEntries, siteScripts } from './site-scripts.ts';

export const browsers = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browsers)[number];

/** Bundle → entry. Content scripts are plain scripts, the rest are modules in name only: everything is one file. */
const entries: Readonly<Record<string, string>> = {
  annotate: 'src/content/annotate.ts',
  ...siteEntries,
  panels: 'src/content/panels.ts',
  compose: 'src/content/compose.ts',
  checker: 'src/content/checker.ts',
  cards: 'src/content/cards.ts',
  prose: 'src/content/prose.ts',
  importer: 'src/pages/guide/exchange/import-worker.ts',
  'pages/account': 'src/pages/account/main.tsx',
  'pages/guide': 'src/pages/guide/main.tsx',
  'pages/merge': 'src/pages/merge/main.tsx',
  'pages/panel': 'src/pages/panel/main.tsx',
  'pages/popover': 'src/pages/popover/main.tsx',
  'pages/settings': 'src/pages/settings/main.tsx',
  'pages/welcome': 'src/pages/welcome/main.tsx',
};

/** What the background is: what every start of it reads, and what it loads late. */
const backgroundEntries: Readonly<Record<string, string>> = { background: 'src/background/main.ts', ...ownScriptEntries };

/** The same limit for the script of each site whose name begins so. */
const perSite = (kind: string, limit: number) => Object.fromEntries(siteIds.map((id) => [`${kind}-${id}`, limit]));

/** Gzip bytes a bundle may have. */
const limits: Record<string, number> = {
  // The browser starts it for each click that finds it asleep: what is seldom used is loaded late (`own-scripts.ts`). It takes 132.
  background: 160_000,
  // Only the guide page loads it, once a file is chosen: every format that an import reads.
  importer: 110_000,
  // A twentieth of it looks whether a page hides what sends by its styles: from when a bar offers it, so not loaded later.
  annotate: 21_500,
  // A quarter of each reads posts whose marks are renamed or gone, by where their parts stand, and counts what is lost. The
  // largest, Facebook's, tells posts from comments and replies too: it takes 13.5.
  ...perSite('site', 16_500),
  // Finds reply boxes and what they answer, reads drafts with their marks and writes into the site's editor: X's takes 3.8.
  ...perSite('compose', 4_800),
  // What is pressed on bars, and the wiring of popovers; what renders them stands in the frame. The notice of an escalation
  // follows it, in both languages, until what became of it is said, and takes it back where the page hides that. Before it goes, what
  // leaves is asked for, and words that nobody sees are looked for.
  panels: 18_800,
  // What a focused reply box needs at once: it watches the sends of a reply, checks and underlines it.
  compose: 13_500,
  // The engine and the kinds of rules that the shipped guides have. Six of these are the words by which it tells an order,
  // a cry, a name, the brand's own mailbox and what is private: where somebody lives, and what is asked for under a post.
  checker: 45_000,
  // What stands beside a draft, in both languages: the line, the cards, and why a send was held.
  cards: 12_500,
  // It asks the dictionaries, so it holds how a call is repeated that got no answer.
  prose: 16_500,
  // The frame over a page, loaded when a bar is neared: every popover and card, in both languages, and what a card of an
  // escalation says to who made it and to colleagues; why an address is refused, and that no name turns the writing around.
  // It holds what the addresses of every site look like, half a kB each: it takes 28.4.
  'pages/popover': 34_000,
};

/** `import css from '../../scripts/x.css'` gives minified text, for constructable style sheets. */
const cssText: Plugin = {
  name: 'css-text',
  setup(setup) {
    setup.onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const { code } = await transform(await readFile(file, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/**
 * Lets a bundle leave out the schemas it does not use: esbuild does not carry valibot's own mark over from its file, so
 * each call in `contract/` and `guide/` gets one.
 */
const pureSchemas: Plugin = {
  name: 'pure-schemas',
  setup(setup) {
    setup.onLoad({ filter: /[\\/]src[\\/](?:contract|guide)[\\/][^\\/]+\.ts$/ }, async ({ path: file }) => {
      const code = await readFile(file, 'utf8');
      return { contents: code.replace(/(?<![\w.])v\.(?=[a-zA-Z]+\()/g, '/* @__PURE__ */ v.'), loader: 'ts' };
    });
  },
};

interface Manifest {
  [key: string]: unknown;
  permissions: string[];
  optional_host_permissions: string[];
}

/** The manifest as it is written by hand, with the sites' patterns and origins where it says so. */
async function readManifest(): Promise<Manifest> {
  const text = await readFile(path.join(root, 'manifest.json'), 'utf8');
  const origins = sitePatterns.map((pattern) => pattern.replace(/\/\*$/, ''));
  return JSON.parse(
    text.replace('"{patterns of the sites}"', JSON.stringify(sitePatterns)).replace('{origins of the sites}', origins.join(' ')),
  );
}

function manifestFor(browser: BrowserName, source: Manifest, taken: readonly string[]): Manifest {
  const { chromium, firefox, ...base } = source;
  const own = (browser === 'chromium' ? chromium : firefox) as Partial<Manifest>;
  return {
    ...base,
    ...own,
    permissions: [...base.permissions, ...(own.permissions ?? [])],
    optional_host_permissions: [...sitePatterns, ...base.optional_host_permissions],
    ...(taken.length === 0 ? {} : { host_permissions: taken }),
  };
}

/** The texts that the browser and the stores show, with the sites by name. */
async function writeLocales(folder: string): Promise<void> {
  for (const language of LanguageSchema.options) {
    const file = path.join('_locales', language, 'messages.json');
    const text = (await readFile(path.join(root, file), 'utf8')).replace('{sites}', listSites(language));
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
}

export interface BuildOptions {
  readonly dev?: boolean;
  readonly allowSites?: boolean;
  readonly practice?: boolean;
  readonly out?: string;
}

/** Builds both browsers' folders under `out`; returns esbuild's metafile for the structural tests. */
export async function buildAll({ dev = false, allowSites = false, practice = false, out = 'dist' }: BuildOptions = {}): Promise<Metafile> {
  const target = path.resolve(root, out);
  await rm(target, { recursive: true, force: true });
  const chromium = path.join(target, 'chromium');
  const options: BuildSettings & { metafile: true } = {
    absWorkingDir: root,
    outdir: chromium,
    bundle: true,
    format: 'iife',
    target: ['chrome121', 'firefox142'],
    minify: !dev,
    sourcemap: dev ? 'linked' : false,
    legalComments: 'none',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'text' },
    define: { 'process.env.NODE_ENV': dev ? '"development"' : '"production"' },
    metafile: true,
    logLevel: 'warning',
  };
  const plugins = [siteScripts, cssText, pureSchemas, hunspellBinary(chromium)];
  const pages = await build({ ...options, plugins, entryPoints: entries });
  const background = await build({ ...options, plugins: [lateScripts, ...plugins], entryPoints: backgroundEntries });
  const inputs = { ...pages.metafile.inputs, ...background.metafile.inputs };
  const metafile = { inputs, outputs: { ...pages.metafile.outputs, ...background.metafile.outputs } };
  const source = await readManifest();
  const template = await readFile(path.join(root, 'src/pages/page.html'), 'utf8');
  for (const name of Object.keys(entries).filter((one) => one.startsWith('pages/'))) {
    await writeFile(path.join(chromium, `${name}.html`), template.replace('{page}', path.basename(name)));
  }
  await cp(path.join(root, 'icons'), path.join(chromium, 'icons'), { recursive: true, filter: (file) => !file.endsWith('.svg') });
  await writeLocales(chromium);
  await cp(path.join(root, 'LICENSE'), path.join(chromium, 'LICENSE'));
  await copyDictionaries(chromium);
  const notices = noticesFor([...packagesIn(metafile), ...dictionaryPackages], root);
  await writeFile(path.join(chromium, 'third-party-notices.txt'), notices);
  await mkdir(path.join(target, 'firefox'), { recursive: true });
  await cp(chromium, path.join(target, 'firefox'), { recursive: true });
  const taken = [...(allowSites || practice ? sitePatterns : []), ...(practice ? ['http://127.0.0.1/*', 'http://localhost/*'] : [])];
  for (const browser of browsers) {
    const manifest = manifestFor(browser, source, taken);
    await writeFile(path.join(target, browser, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  }
  return metafile;
}

/** Prints each bundle's size; throws when one is over its limit. */
export async function reportSizes(out = 'dist', check = true): Promise<void> {
  for (const name of Object.keys({ ...backgroundEntries, ...entries })) {
    const bytes = await readFile(path.resolve(root, out, 'chromium', `${name}.js`));
    const gzip = gzipSync(bytes, { level: 9 }).length;
    const limit = limits[name];
    const note = limit === undefined ? '' : ` of at most ${(limit / 1000).toFixed(0)} kB`;
    console.log(
      `${name.padEnd(18)} ${(bytes.length / 1000).toFixed(1).padStart(7)} kB  ${(gzip / 1000).toFixed(1).padStart(6)} kB gzip${note}`,
    );
    if (check && limit !== undefined && gzip > limit) throw new Error(`${name} is ${gzip} bytes gzip, over its limit of ${limit}`);
  }
}
