import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leavesOf } from '../../../src/channels/leaves.ts';
import { readEvent } from '../../../src/contract/read-event.ts';
import { frenchDetail } from '../../../src/ui/words/details.ts';
import { pageProblem } from '../../../src/ui/words/team-problems.ts';
import { somePost } from '../../../tools/histories.ts';
import { root } from '../../../tools/root.ts';

const folder = path.join(root, 'src');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
/** Every phrase of several words that our code puts into a problem's place or detail. */
const phrases = files.flatMap((file) =>
  [...readFileSync(path.join(folder, file), 'utf8').matchAll(/\b(?:where|detail|reason): '([a-z][^']* [^']*)'/g)].map(
    ([, phrase = '']) => phrase,
  ),
);

it('has a French word for every English phrase that our own code puts into a problem', () => {
  expect(phrases.length).toBeGreaterThan(15);
  expect(phrases.filter((phrase) => frenchDetail(phrase) === phrase)).toEqual([]);
});

describe('a line of a file that is refused', () => {
  const what = { type: 'captured', postId: 'x:1', post: somePost('x:1') };
  const event = { id: 'abcdefgh-1', device: 'abcdefgh', seq: 1, at: '00kx1m2n3-0000', member: { id: 'm', name: 'Emma' }, what };
  /** Every value of an event, by its place. */
  const places = leavesOf(event).map(({ name }) => name.split('.'));
  const strange = fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    -1,
    1.5,
    '',
    'zz',
    'é'.repeat(30_000),
    [],
    {},
    '9999-99-99T99:99:99Z',
    Number.MAX_VALUE,
  );
  const changed = (path: readonly string[], value: unknown): unknown => {
    const copy = structuredClone(event) as never;
    let at: Record<string, unknown> = copy;
    for (const name of path.slice(0, -1)) at = at[name] as Record<string, unknown>;
    at[path.at(-1) ?? ''] = value;
    return JSON.parse(JSON.stringify(copy));
  };

  it('is told by its place and a plain reason in both languages, whatever is wrong with it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.nat(8), strange, (path, cut, value) => {
        const read = readEvent(changed(path.slice(0, Math.max(1, path.length - cut)), value));
        if (read.kind !== 'broken') return;
        expect(read.reason).not.toMatch(/Invalid|Expected|received|undefined|[|"{}()]/);
        const french = frenchDetail(read.reason);
        expect(french).not.toBe(read.reason);
        expect(french).toMatch(/^[\w.]+\u202f: /);
      }),
      { numRuns: 400 },
    );
  });
});

it('says nothing in English of a file that is no export, and leaves what a receiver wrote', () => {
  const noExport = pageProblem({ code: 'not-understood', where: 'line 1', detail: 'not an export of Diapason' }, 'fr');
  expect(noExport).toBe('Ce fichier n’est pas un export de Diapason. Rien n’a changé\u202f; choisissez-en un autre.');
  expect(pageProblem({ code: 'not-understood', where: 'line 1', detail: 'format 9 is not known here' }, 'fr')).toContain('plus récent');
  expect(pageProblem({ code: 'not-understood', where: 'line 1', detail: 'not an export of Diapason' }, 'en')).toBe(
    'This file is not an export of Diapason. Nothing was changed; choose another one.',
  );
  expect(pageProblem({ code: 'damaged', where: 'line 3', detail: 'its content is not JSON' }, 'fr')).toContain(
    '(ligne 3) est abîmé\u202f: son contenu n’est pas du JSON',
  );
  expect(pageProblem({ code: 'receiver-refused', where: 'a.example', detail: '403 no such team' }, 'fr')).toContain('403 no such team');
});
