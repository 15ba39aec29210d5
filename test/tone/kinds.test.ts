import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { GenericSchema } from 'valibot';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { allKinds, checkerOf, kindForms, kindSpecs } from '../../src/tone/guides.ts';
import { root } from '../../tools/root.ts';
import { kindExamples } from './kind-examples.ts';

/** What the files of kinds share, and the lists. */
const shared = ['all', 'all-forms', 'all-specs', 'common', 'form', 'half-written', 'index', 'maximum', 'shared', 'spec', 'spec-parts'];

const ids = readdirSync(path.join(root, 'src/tone/kinds'))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => !shared.includes(name));

const schemaOf = (id: string) => kindSpecs.get(id)?.schema() as GenericSchema & { readonly entries: object };

/** Values that somebody may have written by hand. */
const written = fc.dictionary(fc.constantFrom('tokens', 'swap', 'either', 'words', 'match', 'first', 'exceptions', 'if'), fc.jsonValue());

describe.each(ids)('the kind of rule %s', (id) => {
  it(`${id} stands in each list under the name of its file`, () => {
    expect([allKinds.get(id)?.id, kindSpecs.get(id)?.id, kindForms.get(id)?.id]).toEqual([id, id, id]);
  });

  it(`${id} starts a new rule from what its schema takes`, () => {
    expect(v.is(schemaOf(id), kindForms.get(id)?.blank)).toBe(true);
  });

  it(`${id} names keys of its schema alone`, () => {
    const { needs = [] } = kindSpecs.get(id) ?? {};
    const { fields = [] } = kindForms.get(id) ?? {};
    expect(Object.keys(schemaOf(id).entries)).toEqual(expect.arrayContaining([...needs.flat(), ...fields.map(({ key }) => key)]));
  });

  it(`${id} speaks of its bad example and is silent on its good one`, () => {
    const { spec, bad, good } = kindExamples[id] ?? { spec: {}, bad: 'It has no example in kind-examples.ts.', good: '' };
    const rule = { id: 'r', kind: id, level: 'hint' as const, message: 'no', spec };
    const speller = () => ({ correct: (word: string) => word !== 'parcell', suggest: () => [] });
    const checker = checkerOf(rule, { accept: [], reject: [] }, speller);
    const count = (text: string) => checker.check(text, { name: 'any', lang: id === 'address' ? 'fr' : 'en' }).length;
    expect([checker.problems, count(bad), count(good)]).toEqual([[], 1, 0]);
  });

  it(`${id} is worded in both languages, with each choice and each table of its form`, () => {
    const { fields = [], words } = kindForms.get(id) ?? {};
    for (const { name, about, values = {}, columns = {} } of Object.values(words ?? {})) {
      expect([name, about]).not.toContain('');
      for (const field of fields) {
        if (field.as === 'pairs') expect(columns[field.key]).toHaveLength(2);
        if (field.as !== 'choice' && field.as !== 'checks') continue;
        expect(Object.keys(values)).toEqual(expect.arrayContaining([...field.values, ...(field.optional ? [''] : [])]));
      }
    }
  });

  it(`${id} says of a half-written rule what is wrong with it, and never throws`, () => {
    fc.assert(
      fc.property(written, (spec) => {
        kindSpecs.get(id)?.patterns?.(spec);
        kindSpecs.get(id)?.wholeWords?.(spec);
        const rule = { id: 'r', kind: id, level: 'hint' as const, message: '', spec };
        expect(checkerOf(rule, { accept: [], reject: [] }).check('Hello there.', { name: 'any', lang: 'en' })).toBeInstanceOf(Array);
      }),
      { numRuns: 20 },
    );
  });
});

it('each kind has a file', () => {
  expect([...allKinds.keys()].sort()).toEqual(ids.sort());
});
