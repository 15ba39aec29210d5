import { expect, it } from 'vitest';
import { readGuideFile } from '../../src/tone/exchange/guide-file.ts';
import { Rejected } from '../../src/tone/exchange/report.ts';
import { readTerms } from '../../src/tone/exchange/terms.ts';
import { readYaml } from '../../src/tone/exchange/yaml-tree.ts';

/** The processor's time in milliseconds. */
function timeOf(act: () => unknown): number {
  const start = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** What grows with the square of a file takes minutes on these; ten seconds are for machines that are slow and busy. */
const BUDGET = 10_000;
const numbered = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, index) => line(index)).join('\n');

it.each([
  ['merged maps', `a: &a {x: 1}\nm:\n${'  <<: *a\n'.repeat(20_000)}`],
  ['references to one anchor', `a: &a x\nl:\n${'- *a\n'.repeat(20_000)}`],
  [
    'an anchor for each reference',
    `${numbered(10_000, (index) => `k${index}: &n${index} v`)}\nl:\n${numbered(10_000, (index) => `- *n${index}`)}`,
  ],
  ['a list of merged maps', `a: &a {x: 1}\nm:\n  <<: [${'*a,'.repeat(20_000)}]\n`],
  ['faults, one a line', 'a: ]\n'.repeat(10_000)],
  ['faults in one line', `[${','.repeat(10_000)}]`],
  ['tags', '!!a '.repeat(10_000)],
  ['a map in itself', 'a: &a\n  b: *a\n'],
])('YAML of many %s is read or refused in time', (_, text) => {
  expect(timeOf(() => readYaml(text))).toBeLessThan(BUDGET);
});

it.each([
  ['quotation marks', '"'.repeat(300_000)],
  ['open cells', 'a,"b\n'.repeat(60_000)],
  ['separators', ','.repeat(300_000)],
  ['lines', '\n'.repeat(300_000)],
  ['marks between terms', `forbidden;preferred\n"${'a / '.repeat(60_000)}";b\n`],
  ['stars and brackets', `forbidden;preferred\n${'*(a)[b'.repeat(40_000)};b\n`],
  ['white space', `forbidden;preferred\na${' '.repeat(200_000)}b;c${' '.repeat(200_000)}d\n`],
  ['dots', `forbidden;preferred\n${'.'.repeat(200_000)};c\n`],
  ['backslashes', `forbidden;preferred\n${'\\'.repeat(200_000)};c\n`],
])('a table of many %s is read or refused in time', (_, text) => {
  expect(
    timeOf(() => {
      try {
        readTerms(text, 't.csv');
      } catch (error) {
        expect(error).toBeInstanceOf(Rejected);
      }
    }),
  ).toBeLessThan(BUDGET);
});

it.each([
  [
    'lists',
    `{"schema":1,"name":"g","vocabulary":{"accept":[],"reject":[]},"rules":[{"spec":{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}}]}`,
  ],
  ['maps', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
])('a guide file of %s nested without end is refused with a sentence', (_, text) => {
  expect(() => readGuideFile(text, 'g.json')).toThrow(Rejected);
});
