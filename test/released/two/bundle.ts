import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';

/** Changes of source files, by their paths from the root: each gives the new text. */
export type Changes = Readonly<Record<string, (code: string) => string>>;

const entry = path.join('test', 'released', 'two', 'extension.ts');

/** What is large and has no part in what two versions do with each other: the rules that ship, dictionaries, the NATS client. */
const small: Changes = {
  'src/defaults/guide.ts': () =>
    "export const defaultGuide = { schema: 1, name: 'Diapason', vocabulary: { accept: [], reject: [] }, rules: [] };",
};
const unused = /^(?:@nats-io\/|hunspell-wasm)/;

function changing(root: string, changes: Changes): Plugin {
  return {
    name: 'changing',
    setup(setup) {
      setup.onResolve({ filter: unused }, ({ path: name }) => ({ path: name, namespace: 'unused' }));
      setup.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
      setup.onLoad({ filter: /[\\/]src[\\/].*\.tsx?$/ }, async ({ path: file }) => {
        const change = changes[path.relative(root, file).split(path.sep).join('/')];
        if (change === undefined) return undefined;
        return { contents: change(await readFile(file, 'utf8')), loader: file.endsWith('x') ? 'tsx' : 'ts' };
      });
    },
  };
}

/** The code of a checkout, as one module that needs nothing beside it. `own` is the root that holds the entry. */
export async function bundled(root: string, own: string, changes: Changes = {}): Promise<string> {
  const contents = await readFile(path.join(own, entry), 'utf8');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: path.dirname(path.join(root, entry)), loader: 'ts' },
    ...{ bundle: true, format: 'esm', platform: 'browser', minify: true, charset: 'utf8', write: false, loader: { '.css': 'text' } },
    ...{ jsx: 'automatic', jsxImportSource: 'preact', nodePaths: [path.join(own, 'node_modules')], external: ['node:*'] },
    plugins: [changing(root, { ...small, ...changes })],
  });
  return outputFiles[0]?.text ?? '';
}
