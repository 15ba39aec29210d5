import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../tools/root.ts';
import { read } from './sources.ts';

const tokens = 'src/ui/tokens.css';
/** What must hold whatever a page sets says its numbers itself: a page can set our tokens. */
const isOursAlone = (text: string): boolean => text.includes('!important');
/** Beyond the scale: what is measured for one place, like room for a bar at the foot. */
const SCALE_END = 32;

const sheets = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.split(path.sep).join('/')}`)
  .filter((file) => file.endsWith('.css') && file !== tokens);

/** Every declaration of `sheet` whose property matches, as written. */
const declarations = (sheet: string, property: RegExp): string[] =>
  [...read(sheet).matchAll(/^\s*([a-z-]+):\s*([^;{}]*);/gm)].filter(([, name = '']) => property.test(name)).map(([text]) => text.trim());

const inPixels = (text: string): number[] => [...text.matchAll(/(?<![\w.])(\d+(?:\.\d+)?)px/g)].map(([, number]) => Number(number));

it('space is taken from the scale', () => {
  const loose = sheets.flatMap((sheet) =>
    declarations(sheet, /^(?:padding|margin|gap|row-gap|column-gap)(?:-|$)/)
      .filter((text) => !isOursAlone(text) && inPixels(text).some((px) => px > 1 && px <= SCALE_END))
      .map((text) => `${sheet}: ${text}`),
  );
  expect(loose).toEqual([]);
});

it('sizes of letters and their families are taken from the scale', () => {
  const loose = sheets.flatMap((sheet) =>
    declarations(sheet, /^font(?:-size|-family)?$/)
      .filter((text) => inPixels(text).length > 0 || /monospace|sans-serif/.test(text))
      .map((text) => `${sheet}: ${text}`),
  );
  expect(loose).toEqual([]);
});

it('what a sheet takes from the tokens is there', () => {
  const named = (text: string) => [...text.matchAll(/(?:^|[\s{;])(--[a-z][\w-]*):/g)].map(([, name]) => name);
  const given = new Set(named(read(tokens)));
  const missing = sheets.flatMap((sheet) => {
    const own = new Set(named(read(sheet)));
    return [...read(sheet).matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name).filter((name) => !given.has(name) && !own.has(name));
  });
  expect(missing).toEqual([]);
});
