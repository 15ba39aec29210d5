import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Guide, Rule } from '../../../src/guide/guide.ts';
import { countSources } from '../../../src/pages/guide/use-sources.ts';
import { changeNote } from '../../../src/pages/guide/versions/change-note.ts';
import { readNote, writeNote } from '../../../src/pages/guide/versions/version-note.ts';

const rule = (id: string, more: Partial<Rule> = {}): Rule => ({
  ...{ id, kind: 'existence', level: 'recommended', message: 'Say it otherwise: “%s”', spec: { tokens: [id] } },
  ...more,
});
const guide = (rules: readonly Rule[], more: Partial<Guide> = {}): Guide => ({
  ...{ schema: 1, name: 'Guide', vocabulary: { accept: [], reject: [] }, rules: [...rules] },
  ...more,
});
const note = (before: Guide | undefined, after: Guide, sources = readNote('').sources) =>
  changeNote(before, after, sources, 'en').join(', ');

describe('what is said of a version by itself', () => {
  it('names the one rule that changed by the words it looks for', () => {
    expect(note(guide([rule('dossier')]), guide([rule('dossier', { level: 'required' })]))).toBe('1 rule changed: dossier');
    const french = changeNote(guide([rule('dossier')]), guide([rule('dossier', { level: 'required' })]), [], 'fr');
    expect(french.join()).toBe('1 règle modifiée\u202f: dossier');
  });

  it('names a few rules, and of many says how many', () => {
    const rules = ['a', 'b', 'c', 'd'].map((id) => rule(id));
    expect(note(guide([]), guide(rules.slice(0, 2)))).toBe('2 rules added: a, b');
    expect(note(guide(rules), guide([]))).toBe('4 rules removed');
  });

  it('says which file rules came from, and what changed besides', () => {
    const rules = Array.from({ length: 34 }, (_, at) => rule(`r${at}`));
    const sources = [{ file: 'redhat.zip', rules: 34 }];
    expect(note(guide([]), guide(rules), sources)).toBe('34 rules from redhat.zip');
    expect(note(guide([rule('dossier')]), guide([rule('dossier', { level: 'hint' }), ...rules]), sources)).toBe(
      '34 rules from redhat.zip, 1 other rule added or changed',
    );
  });

  it('does not repeat a note that claims more from a file than there is', () => {
    expect(note(guide([]), guide([rule('dossier')]), [{ file: 'redhat.zip', rules: 900 }])).toBe('1 rule added: dossier');
  });

  it('says words, a name, an order, a first version and none of these', () => {
    const plain = guide([rule('a'), rule('b')]);
    expect(note(plain, { ...plain, vocabulary: { accept: ['Lune'], reject: [] } })).toBe('1 word always right: Lune');
    expect(note(plain, { ...plain, name: 'Maison Lune' })).toBe('named Maison Lune');
    expect(note(plain, guide([rule('b'), rule('a')]))).toBe('order of the rules changed');
    expect(note(plain, plain)).toBe('no change');
    expect(note(undefined, plain)).toBe('first version, 2 rules');
  });

  it('never shows a rule by the name that files and programs use', () => {
    const nameless = rule('rule-existence-2', { message: '', spec: { tokens: [] } });
    expect(note(guide([]), guide([nameless]))).toBe('1 rule added: Words to avoid');
  });
});

describe('the note of a version', () => {
  it('comes back as it was written, whatever a file is called and a person types', () => {
    const sources = fc.array(fc.record({ file: fc.string({ minLength: 1, maxLength: 60 }), rules: fc.nat(9_999) }), { maxLength: 3 });
    fc.assert(
      fc.property(sources, fc.string({ maxLength: 500 }), (files, words) => {
        const parts = { sources: files.filter(({ file }) => file.trim() !== ''), words };
        const text = writeNote(parts);
        expect(text.length).toBeLessThanOrEqual(1_000);
        const tidy = (one: string) => one.replace(/\s+/g, ' ');
        expect(readNote(text).words).toBe(tidy(words).trim());
        expect(readNote(text).sources).toEqual(parts.sources.map(({ file, rules }) => ({ file: tidy(file), rules })));
      }),
    );
  });

  it('takes what a person typed for their words, even where it reads like a file', () => {
    expect(readNote('redhat.zip (34)')).toEqual({ sources: [], words: 'redhat.zip (34)' });
    expect(readNote('Two lines\nof an older version')).toEqual({ sources: [], words: 'Two lines of an older version' });
  });
});

it('counts of each file the rules that are still a change, and gives a rule of two files to the later', () => {
  const taken = [
    { file: 'a.zip', rules: ['one', 'two', 'three'] },
    { file: 'b.csv', rules: ['three', 'four'] },
  ];
  const changes = ['one', 'three', 'four', 'mine'].map((id) => ({ rule: id, from: null, to: rule(id) }));
  const gone = { rule: 'two', from: rule('two'), to: null };
  expect(countSources(taken, [...changes, gone])).toEqual([
    { file: 'a.zip', rules: 1 },
    { file: 'b.csv', rules: 2 },
  ]);
});
