import { expect, it } from 'vitest';
import type { Rule } from '../../src/contract/guide.ts';
import { defaultGuide } from '../../src/defaults/guide.ts';
import { exampleFaults } from '../../src/tone/examples.ts';

const vocabulary = { accept: [], reject: [] };
const rule: Rule = {
  ...{ id: 'no-gift', kind: 'existence', level: 'recommended', message: 'No gift.', lang: ['fr'], when: ['complaint'] },
  ...{ bad: ['Voici un cadeau.'], good: ['Voici la suite.'], spec: { tokens: ['cadeau'], ignorecase: true } },
};

it('finds nothing to say of the guide that ships', () => {
  expect(exampleFaults(defaultGuide)).toEqual([]);
});

it('names the rule and the example, missed or hit', () => {
  const missed = { ...rule, bad: ['Voici un cadeau.', 'Voici un présent.'] };
  const hit = { ...rule, id: 'other', good: ['Le cadeau est parti.'] };
  expect(exampleFaults({ vocabulary, rules: [missed, hit] })).toEqual([
    { rule: 'no-gift', kind: 'missed', example: 'Voici un présent.' },
    { rule: 'other', kind: 'hit', example: 'Le cadeau est parti.' },
  ]);
});

it('passes over rules that are off, that do not compile, or that need a dictionary', () => {
  const off = { ...rule, off: true, bad: ['rien'] };
  const broken = { ...rule, id: 'broken', spec: { tokens: ['('] }, bad: ['rien'] };
  const spelling = { ...rule, id: 'spelling', kind: 'spelling', spec: {}, bad: ['rienn'] };
  expect(exampleFaults({ vocabulary, rules: [off, broken, spelling] })).toEqual([]);
});
