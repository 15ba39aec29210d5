import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/guide/guide.ts';
import { compileGuide } from '../../src/tone/index.ts';
import { allKinds } from '../../src/tone/kinds/all.ts';

/** What one rule finds in an English reply. */
function found(rule: Pick<Rule, 'kind' | 'spec'>, text: string) {
  const rules: Rule[] = [{ id: 'r', level: 'hint', message: '%s', ...rule }];
  const checker = compileGuide(
    { schema: 1, name: 'g', vocabulary: { accept: [], reject: [] }, rules },
    { kinds: allKinds, budget: Infinity },
  );
  expect(checker.problems).toEqual([]);
  return checker.check(text, { name: 'any', lang: 'en' });
}

describe('exclamation marks', () => {
  const rule = { kind: 'exclamation', spec: { max: 1 } };

  it.each(['Thank you! See you soon.', 'Look at https://example.com/!!/a and say yes!'])('“%s” has as many as it may', (text) => {
    expect(found(rule, text)).toEqual([]);
  });

  it('those beyond become a full stop, or go where the first may stay', () => {
    expect(found(rule, 'Thanks!!! Bye !')).toMatchObject([
      { match: '!!', replacements: [''] },
      { match: ' !', replacements: ['.'] },
    ]);
  });
});

describe('readability', () => {
  const rule = { kind: 'readability', spec: { metrics: ['Flesch-Kincaid'], grade: 8 } };

  it('finds an English text whose grade is too high, as a whole', () => {
    expect(
      found(rule, 'Notwithstanding contractual considerations, international transportation necessitates verification.'),
    ).toMatchObject([{ start: 0, end: 0 }]);
  });

  it('leaves plain English', () => {
    expect(found(rule, 'Your parcel is here. Come and get it soon.')).toEqual([]);
  });
});
