/**
 * Builds `dist/chromium` and `dist/firefox`, unpacked and loadable, from one source and one manifest. What ships takes no
 * host: a person allows each. `scripts/build.ts` says what a build may be asked for.
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildOptions as BuildSettings, build, type Metafile, type Plugin, transform } from 'esbuild';
import { listSites, sitePatterns } from '../../src/domain/sites.ts';
import { LanguageSchema } from '../../src/guide/language.ts';
import { root } from '../root.ts';
import { copyDictionaries, dictionaryPackages, hunspellBinary } from './dictionaries.ts';
import { type Limit, limits, MARGIN } from './limits.ts';
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
  'pages/channel': 'src/pages/channel/main.tsx',
  'pages/guide': 'src/pages/guide/main.tsx',
  'pages/merge': 'src/pages/merge/main.tsx',
  'pages/panel': 'src/pages/panel/main.tsx',
  'pages/popover': 'src/pages/popover/main.tsx',
  'pages/settings': 'src/pages/settings/main.tsx',
  'pages/welcome': 'src/pages/welcome/main.tsx',
};

/** What the background is: what every start of it reads, and what it loads late. */
const backgroundEntries: Readonly<Record<string, string>> = { background: 'src/background/main.ts', ...ownScriptEntries };

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

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** What is left of a bundle's limit, and whether that is too little for what comes. */
function marginOf(gzip: number, { gzip: limit }: Limit): string {
  const left = 1 - gzip / limit;
  const percent = `${Math.floor(left * 100)} % left of ${kB(limit)}`;
  return left < MARGIN ? `${percent}: less than a fifth` : percent;
}

/** Prints each bundle's size and what is left of its limit; throws when one is over it. */
export async function reportSizes(out = 'dist', check = true): Promise<void> {
  for (const name of Object.keys({ ...backgroundEntries, ...entries })) {
    const bytes = await readFile(path.resolve(root, out, 'chromium', `${name}.js`));
    const gzip = gzipSync(bytes, { level: 9 }).length;
    const limit = limits[name];
    const sizes = `${name.padEnd(18)} ${kB(bytes.length).padStart(10)}  ${kB(gzip).padStart(9)} gzip`;
    console.log(limit === undefined ? sizes : `${sizes}  ${marginOf(gzip, limit)}`);
    if (!check || limit === undefined || gzip <= limit.gzip) continue;
    throw new Error(`${name} is ${kB(gzip)} gzip, over its limit of ${kB(limit.gzip)} (tools/build/limits.ts). ${limit.why}`);
  }
}
