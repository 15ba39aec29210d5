import { expect, it } from 'vitest';
import { circles } from './circles.ts';
import { importedFiles, sourcesBelow } from './sources.ts';

it('no files import each other in a circle, not even for a type', () => {
  const files = ['src', 'tools', 'scripts', 'bench', 'test'].flatMap(sourcesBelow);
  expect(circles(new Map(files.map((file) => [file, importedFiles(file)])))).toEqual([]);
});

it('a circle is found however long it is, and a file that only looks at it is no part of it', () => {
  const graph = { a: ['b'], b: ['c'], c: ['a', 'd'], d: [], e: ['a'], f: ['g'], g: ['f'] };
  expect(circles(new Map(Object.entries(graph)))).toEqual([
    ['a', 'b', 'c'],
    ['f', 'g'],
  ]);
});
