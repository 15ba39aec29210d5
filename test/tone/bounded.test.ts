import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Guide, Rule } from '../../src/guide/guide.ts';
import { compileGuide } from '../../src/tone/index.ts';
import { allKinds } from '../../src/tone/kinds/all.ts';
import { ruleBudget } from '../../src/tone/pattern/step-budget.ts';

const hostile = [
  '(a+)+$',
  '(?:a|aa)+$',
  '(?:.*)*,',
  '.*.*.*=',
  '(?:\\s|&nbsp;)*,',
  '\\s+$',
  '(?:\\w+\\s?)+!',
  '(?=(?:\\w+\\s?)+!)a',
  '(?<=(?:a+)+b)c',
];
const texts = [
  'a'.repeat(100_000),
  ' '.repeat(100_000),
  'a '.repeat(50_000),
  'a. '.repeat(30_000),
  '\ud83d'.repeat(100_000),
  '😀'.repeat(50_000),
  'A'.repeat(100_000),
  '...'.repeat(30_000),
  '\n'.repeat(100_000),
  '«"“'.repeat(30_000),
  '1'.repeat(100_000),
  'é'.repeat(50_000) + '@'.repeat(50_000),
];

const rule = (id: string, kind: string, spec: Record<string, unknown>): Rule => ({ id, kind, level: 'hint', message: '%s', spec });
const all = { tokens: hostile, nonword: true };
const rules: Rule[] = [
  rule('existence', 'existence', all),
  ...hostile.map((token, index) => rule(`alone${index}`, 'existence', { tokens: [token], nonword: true })),
  rule('exceptions', 'existence', { tokens: ['a', 'A', '.'], nonword: true, exceptions: hostile }),
  rule('substitution', 'substitution', { swap: { '(a+)': 'b $1', '(\\s+)': '-' }, nonword: true }),
  rule('captures', 'substitution', { swap: { '((?:a+)+)(?=.)': '$1' }, nonword: true }),
  rule('edit', 'existence', { tokens: ['a+', '\\s+'], nonword: true, action: { name: 'edit', params: ['regex', '(a+)+$|(\\s+)+x', 'b'] } }),
  rule('conditional', 'conditional', { first: 'a', second: '((?:a+)+)b' }),
  rule('repetition', 'repetition', { tokens: ['[^\\s]+', '(?:a+)+b'], alpha: true }),
  rule('occurrence', 'occurrence', { token: '(?:a+)+$', max: 1 }),
  rule('consistency', 'consistency', { either: { '(?:a+)+b': '(?:\\w+\\s?)+!' } }),
  rule('capitalization', 'capitalization', { match: '$sentence', exceptions: hostile }),
  rule('sequence', 'sequence', { tokens: [{ pattern: '(?:a+)+b' }, { pattern: 'a' }] }),
];
const guide = (list: Rule[], accept: string[] = []): Guide => ({
  schema: 1,
  name: 'g',
  vocabulary: { accept, reject: hostile },
  rules: list,
});

/** The processor's time of the longest of the calls that a check is finished in, and their number. */
function longestCall(checker: ReturnType<typeof compileGuide>, text: string): { longest: number; calls: number } {
  let longest = 0;
  let calls = 0;
  do {
    const start = process.cpuUsage();
    checker.check(text, { name: 'any', lang: 'fr' });
    const { user, system } = process.cpuUsage(start);
    longest = Math.max(longest, (user + system) / 1_000);
    calls += 1;
  } while (!checker.complete && calls < 500);
  return { longest, calls };
}

describe('hostile patterns and texts', () => {
  // A call takes 50 ms at most; ten times that is for machines that are slow, busy, or measure other threads too.
  it.each(texts.map((text) => [`${JSON.stringify(text.slice(0, 6))} × ${text.length}`, text] as const))(
    'are worked off in short calls: %s',
    (_, text) => {
      const checker = compileGuide(guide(rules, hostile), { kinds: allKinds });
      expect(checker.problems).toEqual([]);
      checker.check('Bonjour.', { name: 'any', lang: 'fr' });
      const { longest, calls } = longestCall(checker, text);
      expect(longest).toBeLessThan(500);
      expect(calls).toBeLessThan(500);
    },
    60_000,
  );

  it('take no more steps per rule and block than are given', () => {
    const token = fc.constantFrom(...hostile, '(?:a?b?)*c', '(?:[ab]+ ?)+$', '(?:(?:ab)*a?)*!', '(a*)*\\1b');
    const unit = fc.constantFrom('a', 'b', 'ab', ' ', '. ', '\ud83d', '!');
    fc.assert(
      fc.property(
        fc.array(token, { minLength: 1, maxLength: 4 }),
        unit,
        unit,
        fc.integer({ min: 1, max: 3_000 }),
        (tokens, one, other, times) => {
          const checker = compileGuide(guide([rule('r', 'existence', { tokens, nonword: true, exceptions: tokens })]), {
            budget: Infinity,
          });
          checker.check((one + other).repeat(times), { name: 'any', lang: 'fr' });
          // What one search of one piece takes beyond is left over in the negative: never more than it may take itself.
          expect(ruleBudget.left).toBeGreaterThan(-2_000_000);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('are not kept from finding what the other rules find', () => {
    const checker = compileGuide(guide([...rules, rule('plain', 'existence', { tokens: ['colis'] })]), {
      kinds: allKinds,
      budget: Infinity,
    });
    const found = checker.check(`${'a'.repeat(3_000)} colis`, { name: 'any', lang: 'fr' });
    expect(found.some((finding) => finding.rule === 'plain' && finding.match === 'colis')).toBe(true);
  });

  it('give the same findings again when asked again', () => {
    const checker = compileGuide(guide(rules), { kinds: allKinds, budget: Infinity });
    const text = 'aaaa aaaaa. aaaa! a, a b. '.repeat(40);
    const once = checker.check(text, { name: 'any', lang: 'fr' });
    expect(checker.check(text, { name: 'any', lang: 'fr' })).toEqual(once);
  });
});
