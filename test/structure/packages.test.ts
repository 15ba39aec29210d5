import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/root.ts';

type Locked = {
  version?: string;
  resolved?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

const json = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const { packages } = json('package-lock.json') as { packages: Record<string, Locked> };
const installed = Object.entries(packages).filter(([place]) => place !== '');

/** The entry that Node finds for a package that another one asks for: the nearest `node_modules` upwards. */
function entryFor(place: string, name: string): Locked | undefined {
  const entry = packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`];
  if (entry || place === '') return entry;
  return entryFor(place.slice(0, Math.max(place.lastIndexOf('/node_modules/'), 0)), name);
}

function missing([place, locked]: [string, Locked]): string[] {
  const wanted = { ...locked.dependencies, ...locked.optionalDependencies };
  return Object.entries(wanted)
    .filter(([name]) => entryFor(place, name) === undefined)
    .map(([name, range]) => `${place} wants ${name} ${range}`);
}

describe('the lock file', () => {
  it('has an entry for every package that another one names, those of other systems too', () => {
    expect(installed.flatMap(missing)).toEqual([]);
  });

  it('names no registry, and the integrity of every package', () => {
    expect(installed.filter(([, { resolved, integrity }]) => resolved || !integrity).map(([place]) => place)).toEqual([]);
  });
});
