import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/root.ts';

const page = readFileSync(path.join(root, 'docs/threat-model.md'), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:---|It could|They could|What happens)/.test(line));

/** The tests that a row names: "`e2e/hostile`: _its sentence_". */
const named = (row: string) => [...row.matchAll(/`([\w/-]+)`: _([^_]+)_/g)].map(([, file = '', sentence = '']) => ({ file, sentence }));

function sourceOf(file: string): string {
  const found = ['ts', 'tsx'].map((end) => path.join(root, 'test', `${file}.test.${end}`)).find(existsSync);
  return found === undefined ? '' : readFileSync(found, 'utf8');
}

describe('the threat model', () => {
  it('names a test in each of its rows', () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => named(row.split('|').at(-2) ?? '').length === 0)).toEqual([]);
  });

  it('names tests that are there', () => {
    const gone = rows.flatMap(named).filter(({ file, sentence }) => !sourceOf(file).includes(sentence));
    expect(gone).toEqual([]);
  });
});
