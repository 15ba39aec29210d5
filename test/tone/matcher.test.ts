import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../src/tone/pattern/matcher.ts';
import { parse } from '../../src/tone/pattern/parse.ts';
import { groupMatches, rewriter } from '../../src/tone/pattern/rewrite.ts';
import { isMatchGivenUp, matchState } from '../../src/tone/pattern/step-budget.ts';

/** Where a pattern matches at each place of a text; undefined where it was given up. */
function ends(pattern: string, text: string, steps = 1_000_000): (number | undefined)[] {
  const step = createMatcher(parse(pattern).node);
  return Array.from({ length: text.length + 1 }, (_, at) => {
    matchState.text = text;
    matchState.left = steps;
    try {
      return step(at);
    } catch (error) {
      if (!isMatchGivenUp(error)) throw error;
      return undefined;
    }
  });
}

const atom = fc.constantFrom(
  'a',
  'b',
  '[ab]',
  '[^a]',
  '.',
  'ab',
  '\\s',
  '\\d',
  '^',
  '$',
  '(?=a)',
  '(?!b)',
  '(?<=b)',
  '(?<!ab?)',
  '(?<=a+)',
);
/** Patterns that mean the same to Vale's engine and to JavaScript's on texts of plain letters. */
const pattern = fc.letrec<{ whole: string }>((tie) => ({
  whole: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc.tuple(tie('whole'), tie('whole')).map(([left, right]) => left + right),
    fc.tuple(tie('whole'), tie('whole')).map(([left, right]) => `(?:${left}|${right})`),
    fc.array(fc.constantFrom('a', 'ba', 'b', 'aa', 'c'), { minLength: 4, maxLength: 6 }).map((words) => `(?:${words.join('|')})`),
    fc
      .tuple(
        fc.constantFrom('a', 'ab', '[ab]', 'b?a', '(?:a|ab)'),
        fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '*?', '+?', '??', '{2,}'),
      )
      .map(([inner, sign]) => `(?:${inner})${sign}`),
    tie('whole').map((inner) => `(?=${inner})`),
  ),
})).whole;

describe('the matcher', () => {
  it('matches at each place as JavaScript’s own engine does', () => {
    fc.assert(
      fc.property(pattern, fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '\n', '1'), maxLength: 12 }), (source, text) => {
        const own = new RegExp(source, 'my');
        const wanted = Array.from({ length: text.length + 1 }, (_, at) => {
          own.lastIndex = at;
          return own.exec(text) ? own.lastIndex : -1;
        });
        expect(ends(source, text)).toEqual(wanted);
      }),
      { numRuns: 800 },
    );
  });

  it('refers to what a group caught, and only once it caught something', () => {
    expect(ends('(a|b)\\1', 'aab')).toEqual([2, -1, -1, -1]);
    expect(ends('\\1(a)', 'aa')).toEqual([-1, -1, -1]);
    expect(() => createMatcher(parse('\\2(a)').node)).toThrow('group 2');
  });

  it('does not cut a character of two units', () => {
    expect(ends('[^x]', '😀')[0]).toBe(2);
    expect(ends('.+😀', '😀😀')[0]).toBe(4);
    expect(ends('.', '\ud83d')[0]).toBe(1);
  });

  it.each([
    ['(a+)+$', `${'a'.repeat(200)}!`],
    ['(?:a|aa)+$', `${'a'.repeat(200)}!`],
    ['(?:.*)*,', ' '.repeat(300)],
    ['(?=(\\w+\\s?)+!)x', 'ab '.repeat(100)],
    ['(?<=(?:a+)+b)c', 'a'.repeat(300)],
  ])('gives %s up', (source, text) => {
    expect(ends(source, text, 20_000)).toContain(undefined);
  });
});

describe('a rewriter', () => {
  it('puts what groups caught where the template says', () => {
    expect(rewriter('(\\w+) de (\\w+)', ([, first, second]) => `${second} / ${first}`)('un mot de passe, un pot de lait')).toBe(
      'un passe / mot, un lait / pot',
    );
  });

  it('leaves a text on which its pattern takes too long as it is', () => {
    const text = `${'a'.repeat(5_000)}!`;
    expect(rewriter('(a+)+$', () => '')(text)).toBe(text);
    expect(groupMatches(parse('(a+)+b').node)(text)).toEqual([]);
  });
});
