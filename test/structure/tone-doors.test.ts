import { describe, expect, it } from 'vitest';
import { importedFiles, sourcesBelow } from './sources.ts';

/** The files of `src/tone` that others may import. Its README says what each is for. */
const doors = [
  'src/tone/index.ts',
  'src/tone/guides.ts',
  'src/tone/exchange/index.ts',
  'src/tone/spelling/index.ts',
  'src/tone/command/index.ts',
];

/** The files of the bench that measure the inside: what it costs to read patterns, and to look for them in a text. */
const insideMeasured = ['bench/tone/material.ts', 'bench/tone/subjects.ts'];

const files = ['src', 'test', 'bench', 'scripts', 'tools']
  .flatMap(sourcesBelow)
  .filter((file) => !file.startsWith('src/tone/') && !file.startsWith('test/tone/') && !insideMeasured.includes(file));

/** The imports of a file that go past the doors. */
const pastDoors = (imported: readonly string[]): string[] =>
  imported.filter((target) => target.startsWith('src/tone/') && !doors.includes(target));

describe('the doors of src/tone', () => {
  it('are the only way in', () => {
    expect(files.flatMap((file) => pastDoors(importedFiles(file)).map((target) => `${file}: ${target}`))).toEqual([]);
  });

  it('are all used', () => {
    const used = new Set(files.flatMap(importedFiles));
    expect(doors.filter((door) => !used.has(door))).toEqual([]);
  });

  it('would notice an import past them', () => {
    expect(pastDoors(['src/tone/index.ts', 'src/tone/check.ts', 'src/guide/text.ts'])).toEqual(['src/tone/check.ts']);
  });
});

describe('what can be lifted out', () => {
  it('holds the tests of tone: they import src/guide, src/tone, the guides that ship, the place of the checkout, and how often to try', () => {
    const others = sourcesBelow('test/tone').flatMap((file) =>
      importedFiles(file)
        .filter((target) => !/^(?:src\/(?:guide|tone|defaults)\/|test\/tone\/|tools\/root\.ts$|test\/num-runs\.ts$)/.test(target))
        .map((target) => `${file}: ${target}`),
    );
    expect(others).toEqual([]);
  });
});
