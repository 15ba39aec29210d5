import { expect, it } from 'vitest';
import { defaultGuide } from '../../src/defaults/guide.ts';
import { deadPatterns } from '../../src/tone/dead-patterns.ts';
import { matches } from './said.ts';

const dead = (spec: Record<string, unknown>, kind = 'existence') =>
  deadPatterns({ id: 'r', kind, level: 'hint', message: '', spec }).map(({ field, pattern }) => `${field}: ${pattern}`);

it.each(['etc\\.', 'i\\.e\\.', 'vs|approx\\.', 'wow!+', 'really[?!]', '\\.\\.\\.', '#sale', '(?:no|nr)\\.', 'a\\.m\\.\\b', 'ok \\(sic\\)'])(
  'tells that %s never matches as a whole word',
  (token) => {
    expect(dead({ tokens: [token] })).toEqual([`tokens: ${token}`]);
    expect(
      matches(
        { extends: 'existence', tokens: [token.replace(/^vs\|/, '')] },
        'So etc. and i.e. or approx. it wow! or really? ... a #sale no. 3 at 9 a.m. ok (sic) too',
      ),
    ).toEqual([]);
  },
);

it.each(['etc\\.?', 'e\\.g', "l'", '&', 'and/', 'www\\.x', 'C\\+\\+', 'U\\.S(?:\\.A)?', '\\$5'])('says nothing of %s', (token) => {
  expect(dead({ tokens: [token] })).toEqual([]);
});

it('names the key of the spec, and looks only where the edges of words are asked for', () => {
  expect(dead({ swap: { 'etc\\.': 'and so on', vs: 'versus' } }, 'substitution')).toEqual(['swap: etc\\.']);
  expect(dead({ either: { 'p\\.m\\.': 'pm' } }, 'consistency')).toEqual(['either: p\\.m\\.']);
  expect(dead({ tokens: ['etc\\.'], nonword: true })).toEqual([]);
  expect(dead({ tokens: ['\\betc\\.\\b'], nonword: true })).toEqual(['tokens: \\betc\\.\\b']);
  expect(defaultGuide.rules.flatMap(deadPatterns)).toEqual([]);
});
