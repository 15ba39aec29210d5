import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { digestOfPictures, picturePath, readmePictures, surfaceDigest } from '../../tools/pictures.ts';
import { read } from './sources.ts';

it('every picture of the README is taken by the tour', () => {
  const named = [...read('README.md').matchAll(/docs\/pictures\/([a-z-]+)\.png/g)].map(([, name]) => name);
  const taken = Object.values(readmePictures).map(({ name }) => name);
  expect([...new Set(named)].sort()).toEqual(taken.sort());
  expect(taken.filter((name) => !existsSync(picturePath(name)))).toEqual([]);
});

it('no picture of the README is older than what it shows; `npm start -- --pictures` takes them anew', () => {
  expect(digestOfPictures()).toBe(surfaceDigest());
});
