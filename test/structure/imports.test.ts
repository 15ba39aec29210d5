import type { Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildAll } from '../../tools/build/build.ts';
import { banned, importTable, nodeFolder } from './import-table.ts';
import { importedFiles, resolved, sourcesBelow, targetsOf } from './sources.ts';

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly target: string;
}

const files = sourcesBelow('src');
const inFolders = files.filter((file) => file.split('/').length > 2);
const imports = inFolders.flatMap((file) => targetsOf(file).map((target): Import => ({ file, folder: file.split('/')[1] ?? '', target })));

function fault({ file, folder, target }: Import): string | undefined {
  const rule = importTable[folder];
  if (rule === undefined) return `${file}: the folder ${folder} is not in the import table`;
  if (target.startsWith('.')) {
    const to = resolved(file, target).split('/');
    if (to[0] !== 'src') return to[0] === 'icons' ? undefined : `${file}: imports ${target}, outside src`;
    if (to[1] === folder || rule.folders.includes(to[1] ?? '')) return undefined;
    return `${file}: ${folder} may not import ${to[1]}`;
  }
  const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : (target.split('/')[0] ?? '');
  if (name.startsWith('node:')) return file.startsWith(nodeFolder) ? undefined : `${file}: only ${nodeFolder} may use ${name}`;
  return rule.packages.includes(name) ? undefined : `${file}: ${folder} may not use the package ${name}`;
}

describe('the import table', () => {
  it('is kept by every file of src', () => {
    expect(imports.length).toBeGreaterThan(20);
    expect(imports.map(fault).filter((sentence) => sentence !== undefined)).toEqual([]);
  });

  it('would notice a forbidden import', () => {
    expect(fault({ file: 'src/sites/x.ts', folder: 'sites', target: '../store/db.ts' })).toBe('src/sites/x.ts: sites may not import store');
    expect(fault({ file: 'src/log/fold.ts', folder: 'log', target: 'dexie' })).toBe('src/log/fold.ts: log may not use the package dexie');
    const node = 'src/tone/check.ts: only src/tone/command/ may use node:fs';
    expect(fault({ file: 'src/tone/check.ts', folder: 'tone', target: 'node:fs' })).toBe(node);
  });

  it('names every folder of src, and no other', () => {
    const folders = new Set(inFolders.map((file) => file.split('/')[1] ?? ''));
    expect([...folders].sort()).toEqual(Object.keys(importTable).sort());
  });
});

describe('the workshop', () => {
  /** What each folder beside src may look at: all share tools/, and none looks at another. */
  const beside = {
    tools: ['src', 'tools'],
    scripts: ['src', 'tools', 'scripts'],
    bench: ['src', 'tools', 'bench'],
    test: ['src', 'tools', 'test'],
  };

  it.each(Object.entries(beside))('%s imports %s and nothing else of the project', (folder, allowed) => {
    const wrong = sourcesBelow(folder).flatMap((file) =>
      importedFiles(file)
        .filter((target) => !allowed.includes(target.split('/')[0] ?? ''))
        .map((target) => `${file}: ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the bundles', () => {
  let meta: Metafile;
  beforeAll(async () => {
    meta = await buildAll({ out: 'out/structure' });
  }, 60_000);

  it.each(Object.keys(banned))('%s holds none of the packages a page must not load', (bundle) => {
    const output = Object.entries(meta.outputs).find(([file]) => file.endsWith(`chromium/${bundle}.js`));
    const inputs = Object.keys(output?.[1].inputs ?? {});
    expect(inputs.length).toBeGreaterThan(0);
    const heavy = inputs.filter((input) => banned[bundle]?.some((name) => input.includes(`node_modules/${name}/`)));
    expect(heavy).toEqual([]);
  });

  it('keep the store and the contexts apart', () => {
    for (const [file, output] of Object.entries(meta.outputs)) {
      const inputs = Object.keys(output.inputs);
      if (/\/(annotate|site-[^/]+|panels|compose(-[^/]+)?|checker|cards|prose)\.js$/.test(file))
        expect(inputs.filter((input) => /^src\/(store|background|pages)\//.test(input))).toEqual([]);
      if (/background\.js$/.test(file)) expect(inputs.filter((input) => /^src\/(content|pages|ui)\//.test(input))).toEqual([]);
    }
  });
});
