import { readFileSync } from 'node:fs';
import path from 'node:path';
import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/root.ts';

type Locked = {
  version?: string;
  resolved?: string;
  integrity?: string;
  engines?: { node?: string };
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

const json = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const { packages } = json('package-lock.json') as { packages: Record<string, Locked> };
const manifest = json('package.json') as { engines: { node: string } };
const installed = Object.entries(packages).filter(([place]) => place !== '');

/** The entry that Node finds for a package that another one asks for: the nearest `node_modules` upwards. */
function entryFor(place: string, name: string): Locked | undefined {
  const entry = packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`];
  if (entry || place === '') return entry;
  return entryFor(place.slice(0, Math.max(place.lastIndexOf('/node_modules/'), 0)), name);
}

function unsatisfied([place, locked]: [string, Locked]): string[] {
  const wanted = { ...locked.dependencies, ...locked.optionalDependencies };
  return Object.entries(wanted)
    .filter(([name, range]) => !semver.satisfies(entryFor(place, name)?.version ?? '', range.replace(/^npm:.+@/, '')))
    .map(([name, range]) => `${place} wants ${name} ${range}`);
}

describe('the lock file', () => {
  it('has an entry for every package that another one names, those of other systems too', () => {
    expect(installed.flatMap(unsatisfied)).toEqual([]);
  });

  it('admits every Node that package.json names', () => {
    const refusing = installed.filter(([, { engines }]) => !semver.subset(manifest.engines.node, engines?.node ?? '*'));
    expect(refusing.map(([place]) => place)).toEqual([]);
  });

  it('names no registry, and the integrity of every package', () => {
    expect(installed.filter(([, { resolved, integrity }]) => resolved || !integrity).map(([place]) => place)).toEqual([]);
  });

  it('is read on the Node that the README asks for', () => {
    const named = /You need Node ([\d.]+) or newer/.exec(readFileSync(path.join(root, 'README.md'), 'utf8'))?.[1];
    expect(named).toBeDefined();
    expect(semver.minVersion(manifest.engines.node)?.version).toBe(`${named}.0`);
  });
});
