import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/root.ts';

const read = (file: string) => readFileSync(path.join(root, 'src', file), 'utf8');
const filesOf = (folder: string) =>
  readdirSync(path.join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')));

/** Handlers that hear events of a page without asking who made them, each with why that does no harm. */
const allowed: Readonly<Record<string, string>> = {
  'content/surface/trusted.ts type': 'asks who made the event',
  'content/surface/seal.ts type': 'only stops events',
  'content/start.ts NEWCOMER': 'an event of ours, which only asks for a look',
  'content/surface/theme.ts change': 'a media query, which no page can reach',
  'sites/editors/settle.ts selectionchange': 'waits for the end of what a click of a person began',
};

/** `file event` of each handler that is set by hand; those of an AbortSignal are the program's own. */
function byHand(file: string): string[] {
  const found = read(file).matchAll(/(\w*)\)?\??\.addEventListener\(\s*(?:['"](\w+)['"]|(\w+))/g);
  const set = [...found].filter(([, , event]) => event !== 'abort').map(([, , event, name]) => `${file} ${event ?? name}`);
  const properties = [...read(file).matchAll(/\.on([a-z]+)\s*=[^=]/g)].map(([, event]) => `${file} ${event}`);
  return [...new Set([...set, ...properties])];
}

const inPages = [...filesOf('content'), ...filesOf('sites')];

describe('in a page of a site', () => {
  it('every handler asks whether a person made the event, but for those named here', () => {
    expect(inPages.flatMap(byHand).sort()).toEqual(Object.keys(allowed).sort());
  });

  it('no component and no field stands in the document of a site, and every root of ours is sealed', () => {
    expect(inPages.filter((file) => /from 'preact/.test(read(file)))).toEqual([]);
    expect(inPages.filter((file) => /createElement\('(?:input|textarea|select)'\)/.test(read(file)))).toEqual([]);
    expect(inPages.filter((file) => /attachShadow\(/.test(read(file)))).toEqual(['content/surface/seal.ts']);
  });
});
