import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultGuide } from '../../src/defaults/guide.ts';
import type { Guide, Rule } from '../../src/guide/guide.ts';
import { compareGuides } from '../../src/tone/compare-guides.ts';
import { compileGuide } from '../../src/tone/index.ts';
import { dangerOf } from '../../src/tone/pattern/danger.ts';
import { isObstacle, verifyGuide } from '../../src/tone/verify-guide.ts';
import { isThorough } from '../num-runs.ts';

const rule = (id: string, tokens: string[], more: Partial<Rule> = {}): Rule => ({
  id,
  kind: 'existence',
  level: 'hint',
  message: '%s',
  spec: { tokens },
  ...more,
});
const guide = (...rules: Rule[]): Guide => ({ schema: 1, name: 'g', vocabulary: { accept: [], reject: [] }, rules });

it('does not try again what was verified, unless a term is accepted now that stands in its examples', () => {
  const wrong = rule('a', ['oops'], { bad: ['fine'] });
  const before = [guide(wrong)];
  expect(verifyGuide(guide(wrong), { before })).toEqual([]);
  const { id, ...rest } = wrong;
  expect(verifyGuide(guide({ ...rest, id }), { before })).toEqual([]);
  expect(verifyGuide(guide(wrong, rule('b', ['x'], { bad: ['y'] })), { before })).toMatchObject([{ rule: 'b', reason: 'silent-on-bad' }]);
  const accepting = (term: string) => verifyGuide({ ...guide(wrong), vocabulary: { accept: [term], reject: [] } }, { before });
  expect(accepting('zorblux')).toEqual([]);
  expect(accepting('Fine')).toHaveLength(1);
  expect(accepting('z.*')).toHaveLength(1);
});

it('names the rule whose pattern is broken, also where two rules have the same', () => {
  const { problems } = compileGuide(guide(rule('a', ['(']), rule('fine', ['x']), rule('b', ['('])));
  expect(problems.map(({ where }) => where)).toEqual(['a, (', 'b, (']);
});

it.each([
  ['existence', {}, 'tokens'],
  ['existence', { tokens: ['', ' '], raw: [] }, 'tokens'],
  ['substitution', { swap: {} }, 'swap'],
  ['occurrence', { token: '', max: 1 }, 'token'],
  ['conditional', { first: 'a', second: ' ' }, 'second'],
  ['consistency', { either: {} }, 'either'],
  ['repetition', { tokens: [] }, 'tokens'],
  ['sequence', { tokens: [] }, 'tokens'],
  ['capitalization', { match: '' }, 'match'],
  ['require', { tokens: [''] }, 'tokens'],
  ['variety', { words: {} }, 'words'],
  ['personal-data', { data: [] }, 'data'],
])('refuses a rule of the kind %s in which nothing stands: %j', (kind, spec, field) => {
  const [failure] = verifyGuide(guide(rule('a', [], { kind, spec })));
  expect(failure?.reason).toBe('broken');
  expect(failure?.detail).toContain(`spec.${field}`);
});

it.each(['etc\\.', '@équipe', '#avis', '&', 'super\\s?!+', '(?:lol|mdr)!', '[!?]{2,}', 'fin$x', 'a^b', '(?:\\$|€)'])(
  'tells that %s matches nothing as a whole word',
  (token) => {
    const failures = verifyGuide(guide(rule('a', ['fine', token])));
    expect(failures).toEqual([{ rule: 'a', reason: 'dead', detail: token }]);
    expect(failures.some(isObstacle)).toBe(false);
    expect(verifyGuide(guide(rule('a', [], { kind: 'substitution', spec: { swap: { [token]: 'x' } } })))).toMatchObject([
      { reason: 'dead' },
    ]);
  },
);

it.each(['etc', 'etc\\.?', 'M&S', "aujourd'hui", '(?:a|b!)', '\\w+!?', 'C\\+\\+11', '[!a]', '!*x', '\\d+ ?€?', 'fin$', '^début'])(
  'says nothing of %s',
  (token) => {
    expect(verifyGuide(guide(rule('a', [token])))).toEqual([]);
  },
);

it('says nothing of a mark where the rule asks for no whole words', () => {
  expect(verifyGuide(guide(rule('a', [], { spec: { tokens: ['etc\\.', '&'], nonword: true } })))).toEqual([]);
  expect(verifyGuide(guide(rule('a', [], { spec: { tokens: ['etc\\.', 'C\\+\\+'], tolerant: true } })))).toEqual([]);
});

it('tells only what a checker never finds in a text with spaces', () => {
  const token = fc.stringMatching(/^(?:[ab]|[.!?&]|\\\\[.+]|[ab]\\??|!\\*){1,4}$/);
  fc.assert(
    fc.property(token, fc.array(fc.constantFrom('a', 'b', '.', '!', '&', '+', 'ab', 'a.', '!b'), { maxLength: 6 }), (pattern, words) => {
      const only = rule('a', [pattern]);
      if (!verifyGuide(guide(only)).some(({ reason }) => reason === 'dead')) return;
      const text = words.map((word) => word.replace(/[^ab]/g, (mark) => ` ${mark} `)).join(' ');
      expect(compileGuide(guide(only)).check(text, { name: 'any', lang: 'fr' })).toEqual([]);
    }),
  );
});

it('names the rule and the example that fails', () => {
  const failures = verifyGuide(guide(rule('a', ['oops'], { bad: ['fine'], good: ['oops'] })));
  expect(failures).toEqual([
    { rule: 'a', reason: 'silent-on-bad', example: 'fine' },
    { rule: 'a', reason: 'fires-on-good', example: 'oops' },
  ]);
});

it('refuses broken rules, unknown keys and names that occur twice', () => {
  const failures = verifyGuide(guide(rule('a', ['(']), rule('a', ['x']), rule('b', ['x'], { spec: { tokens: ['x'], colour: 1 } })));
  expect(failures.map(({ rule: id, reason }) => `${id} ${reason}`)).toEqual(['a broken', 'a twice', 'b broken']);
  expect(failures[2]?.detail).toContain('spec.colour');
});

it.each(['(a+)+$', '(a|aa)+$', '(\\w+\\s?)+$', '(?:x*)*y', '([a-z]+)*\\d', '(a|a?)+$', '^(([a-z])+.)+[A-Z]([a-z])+$'])(
  'finds %s exponential and shows it',
  (pattern) => {
    const danger = dangerOf(pattern);
    expect(danger?.example.length).toBeGreaterThan(10);
  },
);

it.each(['\\bfoo\\b', '\\w+\\s+\\w+', 'a.*b', '(?:foo|bar)+', '\\d{1,3}(?:[ .]\\d{3})*', '(\\w\\n?)+', 'https?://\\S+'])(
  'finds %s harmless',
  (pattern) => {
    expect(dangerOf(pattern)).toBeUndefined();
  },
);

// The bounds are generous, for slow and busy machines: without a limit these would take minutes.
it('is not held up by exponential patterns and long texts', () => {
  const hostile = ['(a+)+$', '(a|aa)+$', '(?:.*)*,', '.*.*.*=', '(\\s|&nbsp;)*,', '\\s+$', '(\\w+\\s?)+!'];
  const checker = compileGuide(
    guide(...hostile.map((token, index) => rule(`r${index}`, [token], { spec: { tokens: [token], nonword: true } }))),
  );
  for (const text of ['a'.repeat(300), 'a'.repeat(100_000), ' '.repeat(100_000), `${'a '.repeat(50_000)}b`]) {
    for (let calls = 0; calls < 3; calls += 1) {
      const start = process.cpuUsage();
      checker.check(text, { name: 'any', lang: 'en' });
      const { user } = process.cpuUsage(start);
      expect(user / 1_000).toBeLessThan(2_000);
    }
  }
});

const pieces = ['a', ' ', '.', '«', '@', '\n', '\ud800', 'A ', 'tu ', '{{'];
const morePieces = ['!', '"', "'", '-', '0', 'A', '(', '😀', 'a ', 'a.', '0 ', '« ', 'a@', '<x'];

it.each(isThorough ? [...pieces, ...morePieces] : pieces)('goes through 20,000 characters of « %s » without holding the page', (piece) => {
  const checker = compileGuide(defaultGuide);
  checker.check('Bonjour', { name: 'complaint', lang: 'fr' });
  const text = piece.repeat(20_000 / piece.length);
  let calls = 0;
  do {
    const start = process.cpuUsage();
    checker.check(text, { name: 'complaint', lang: 'fr' });
    const { user } = process.cpuUsage(start);
    expect(user / 1_000).toBeLessThan(2_000);
    calls += 1;
  } while (!checker.complete && calls < 200);
  expect(checker.complete).toBe(true);
});

it('compares two versions rule by rule', () => {
  const before = guide(rule('a', ['x']), rule('b', ['y']));
  const after = guide(rule('b', ['z'], { why: 'better' }), rule('c', ['w']));
  const changes = compareGuides(before, after);
  expect(changes.added.map(({ id }) => id)).toEqual(['c']);
  expect(changes.removed.map(({ id }) => id)).toEqual(['a']);
  expect(changes.changed.map(({ keys }) => keys)).toEqual([['spec', 'why']]);
});

it('passes over rules that are off, and examples that need a dictionary', () => {
  const off = rule('a', ['('], { off: true, bad: ['never'] });
  const spelling = rule('b', [], { kind: 'spelling', spec: {}, bad: ['mispeled'] });
  expect(verifyGuide(guide(off, spelling))).toEqual([]);
});

it('names the slow pattern and a text, without trying it on the examples', () => {
  const failures = verifyGuide(guide(rule('a', ['(a+)+$'], { bad: ['b'] })));
  expect(failures).toMatchObject([{ rule: 'a', reason: 'slow', detail: '(a+)+$' }]);
});
