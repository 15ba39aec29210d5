import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { metaFamilies, metaKeys } from '../../src/store/meta-keys.ts';
import { root } from '../../tools/root.ts';

const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file));
const code = (file: string) => readFileSync(path.join(root, 'src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

it('reads and writes the table meta in one file alone', () => {
  const naming = files.filter((file) => /(?<!import)\.meta\b/.test(code(file)));
  expect(naming.sort()).toEqual(['store/meta-rows.ts', 'store/outbox.ts']);
});

it('writes the keys of the table meta in one file alone', () => {
  const keys = [...Object.values(metaKeys).map(({ key }) => key), ...Object.values(metaFamilies).map(({ prefix }) => prefix)];
  const telling = keys.filter((key) => key.includes(':'));
  const writing = files.filter((file) => telling.some((key) => code(file).includes(`'${key}'`) || code(file).includes(`\`${key}$`)));
  expect(writing).toEqual(['store/meta-keys.ts']);
});
