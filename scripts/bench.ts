/**
 * `npm run bench`: runs the benches, or the one named first; the rest of the words are its own.
 *   npm run bench -- feed --site facebook
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../tools/root.ts';

const folder = path.join(root, 'bench');
const [first, ...rest] = process.argv.slice(2);
const named = first !== undefined && existsSync(path.join(folder, `${first}.ts`));
const all = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

for (const file of named ? [`${first}.ts`] : all) {
  console.log(`── ${path.basename(file, '.ts')}`);
  const module = (await import(pathToFileURL(path.join(folder, file)).href)) as { run: (args: readonly string[]) => Promise<void> };
  await module.run(named ? rest : process.argv.slice(2));
}
