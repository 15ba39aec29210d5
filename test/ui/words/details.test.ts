import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { frenchDetail } from '../../../src/ui/words/details.ts';
import { pageProblem } from '../../../src/ui/words/team-problems.ts';
import { root } from '../../../tools/root.ts';

const folder = path.join(root, 'src');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
/** Every phrase of several words that our code puts into a problem's place or detail. */
const phrases = files.flatMap((file) =>
  [...readFileSync(path.join(folder, file), 'utf8').matchAll(/\b(?:where|detail): '([a-z][^']* [^']*)'/g)].map(([, phrase = '']) => phrase),
);

it('has a French word for every English phrase that our own code puts into a problem', () => {
  expect(phrases.length).toBeGreaterThan(15);
  expect(phrases.filter((phrase) => frenchDetail(phrase) === phrase)).toEqual([]);
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
