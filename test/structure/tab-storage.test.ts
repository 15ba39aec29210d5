import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../tools/root.ts';

const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

it('keeps nothing where content scripts can write: one file names that storage, and only to close and empty it', () => {
  const naming = sources.filter((file) =>
    /storage\s*\??\.\s*(?:local|sync|managed)|['"]local['"]/.test(readFileSync(path.join(root, 'src', file), 'utf8')),
  );
  expect(naming).toEqual([path.join('browser', 'tab-storage.ts')]);
  expect(readFileSync(path.join(root, 'src/browser/tab-storage.ts'), 'utf8')).not.toMatch(/\.set\(/);
});
