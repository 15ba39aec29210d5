import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/root.ts';
import { importTable } from './import-table.ts';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const contributing = read('CONTRIBUTING.md');
const pages = (readdirSync(path.join(root, 'docs'), { recursive: true }) as string[]).filter((file) => file.endsWith('.md'));

function tableFromPage(): Record<string, { folders: string[]; packages: string[] }> {
  const part = contributing.split('<!-- import table -->')[1]?.split('<!-- /import table -->')[0] ?? '';
  const rows = part.split(/^- /m).slice(1);
  const listed = (text = '') => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
  return Object.fromEntries(
    rows.map((row) => {
      const [folders, packages] = row.split(/,\s+packages\s/);
      const [folder = '', ...others] = listed(folders);
      return [folder, { folders: others, packages: listed(packages) }];
    }),
  );
}

describe('the documents', () => {
  it('show the import table as the test holds it', () => {
    expect(tableFromPage()).toEqual(importTable);
  });

  it('name every folder of src in the tree', () => {
    const folders = readdirSync(path.join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.filter(({ name }) => !contributing.includes(`\`src/${name}/\``)).map(({ name }) => name)).toEqual([]);
  });

  it('list every page of docs/ in its index', () => {
    const index = read('docs/README.md');
    const listed = (file: string) => index.includes(`](${file})`) || (file.startsWith('decisions/') && index.includes('](decisions/)'));
    expect(pages.filter((file) => file !== 'README.md' && !listed(file))).toEqual([]);
  });

  const entrances = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...pages.map((file) => `docs/${file}`)];
  it.each(entrances)('%s links to nothing that is not there', (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:|#)([^)\s]+)\)|src="(?!https?:)([^"]+)"/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    expect(links.filter((link) => !existsSync(path.join(root, path.dirname(file), link.split('#')[0] ?? '')))).toEqual([]);
  });
});
