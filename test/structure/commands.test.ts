import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../tools/root.ts';
import { read } from './sources.ts';

const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>;
const docs = readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...docs.map((file) => `docs/${file}`)];

/** The commands of package.json that a page names: `npm run -s check-text`, `npm test`. */
function namedCommands(page: string): string[] {
  const named = read(page).matchAll(/\bnpm\s+(?:(?:run|-s|--silent)\s+)*(start|test|[a-z][a-z0-9-]*)\b/g);
  return [...named].map(([, name = '']) => name).filter((name) => name !== 'ci');
}

it.each(pages)('%s names no command that package.json does not have', (page) => {
  expect(namedCommands(page).filter((name) => !(name in scripts))).toEqual([]);
});

it('the README and CONTRIBUTING name commands', () => {
  expect(namedCommands('README.md').length).toBeGreaterThan(4);
  expect(namedCommands('CONTRIBUTING.md').length).toBeGreaterThan(4);
});

it.each(pages)('%s runs no program of a package that is not installed', (page) => {
  const binaries: Readonly<Record<string, string>> = { tsc: 'typescript', biome: '@biomejs/biome' };
  const programs = [...read(page).matchAll(/\bnpx ([a-z][\w-]*)/g)].map(([, name = '']) => binaries[name] ?? name);
  expect(programs.filter((name) => !(name in { ...dependencies, ...devDependencies }))).toEqual([]);
});
