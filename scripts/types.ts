/**
 * `npm run types`: runs the TypeScript compiler once for each context, because each has globals of its own. The whole
 * project may use Node; src only what browsers have, so that no page can say `process`; the background has no document.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../tools/root.ts';

const contexts = ['.', 'src', 'src/background'];

for (const context of contexts) {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', context], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
