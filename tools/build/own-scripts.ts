/** The scripts that the background loads late: what they are, and how `import()` of one becomes the loading of its script. */
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { ownScripts } from '../../src/background/own-scripts.ts';
import { root } from '../root.ts';

const ENTRY = 'own-script';
const LOADED = 'loaded-script';
const here = { resolveDir: path.join(root, 'src'), loader: 'ts' } as const;

export const ownScriptEntries: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(ownScripts).map((name) => [name, `${ENTRY}:${name}`]),
);

const nameOf = (file: string) => Object.entries(ownScripts).find(([, module]) => path.join(root, module) === file)?.[0];

/**
 * For the background alone. A module is imported by `await`, and a module that exports `then` is awaited like a promise: so
 * the one that stands for a script answers with what the script holds.
 */
export const lateScripts: Plugin = {
  name: 'late-scripts',
  setup(setup) {
    setup.onResolve({ filter: new RegExp(`^${ENTRY}:`) }, ({ path: entry }) => ({ path: entry.slice(ENTRY.length + 1), namespace: ENTRY }));
    setup.onLoad({ filter: /.*/, namespace: ENTRY }, ({ path: name }) => ({
      ...here,
      contents: `import * as part from './${path.relative('src', ownScripts[name as keyof typeof ownScripts])}';
        import { scriptContents } from './browser/script-contents.ts';
        scriptContents().set('${name}', part);`,
    }));
    setup.onResolve({ filter: /^\.{1,2}\// }, ({ kind, path: target, resolveDir }) => {
      const name = kind === 'dynamic-import' ? nameOf(path.join(resolveDir, target)) : undefined;
      return name === undefined ? undefined : { path: name, namespace: LOADED };
    });
    setup.onLoad({ filter: /.*/, namespace: LOADED }, ({ path: name }) => ({
      ...here,
      contents: `import { fromScript } from './browser/own-scripts.ts';
        export const then = (done, failed) => fromScript('${name}').then(done, failed);`,
    }));
  },
};
