/** The four extensions that are compared; each has the probe first, so that all are measured alike. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { sitePatterns } from '../../src/domain/sites.ts';
import { buildAll } from '../../tools/build/build.ts';
import { root } from '../../tools/root.ts';

export const variants = ['none', 'observer', 'extract', 'diapason'] as const;
export type Variant = (typeof variants)[number];

const matches = sitePatterns;
const out = path.join(root, 'out', 'bench');

async function bundle(entry: string, to: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: [`bench/feed/${entry}.ts`],
    outfile: to,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome121',
    logLevel: 'warning',
  });
}

const probe = { matches, js: ['probe.js'], run_at: 'document_start' };

async function small(variant: 'observer' | 'extract'): Promise<string> {
  const folder = path.join(out, variant);
  await mkdir(folder, { recursive: true });
  await bundle('probe', path.join(folder, 'probe.js'));
  await bundle(variant, path.join(folder, 'main.js'));
  // A worker that does nothing, so that all variants start alike.
  await writeFile(path.join(folder, 'worker.js'), '');
  const main = { matches, js: ['main.js'], run_at: 'document_idle' };
  const manifest = {
    manifest_version: 3,
    name: `bench ${variant}`,
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [probe, main],
  };
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

async function whole(): Promise<string> {
  await buildAll({ practice: true, out: 'out/bench/built' });
  const folder = path.join(out, 'diapason');
  await cp(path.join(out, 'built', 'chromium'), folder, { recursive: true });
  await bundle('probe', path.join(folder, 'probe.js'));
  const file = path.join(folder, 'manifest.json');
  // Its own scripts are registered as it starts.
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), content_scripts: [probe] }));
  return folder;
}

/** Builds all; the folder of each extension, `false` where there is none. */
export async function buildVariants(): Promise<Record<Variant, string | false>> {
  await rm(out, { recursive: true, force: true });
  return { none: false, observer: await small('observer'), extract: await small('extract'), diapason: await whole() };
}
