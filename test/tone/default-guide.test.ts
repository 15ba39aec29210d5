import { describe, expect, it } from 'vitest';
import { defaultGuide } from '../../src/defaults/guide.ts';
import type { Rule } from '../../src/guide/guide.ts';
import { compileGuide } from '../../src/tone/index.ts';
import { verifyGuide } from '../../src/tone/verify-guide.ts';

const checker = compileGuide(defaultGuide, { budget: Infinity });

function fired(rule: Rule, text: string): boolean {
  const situation = { name: rule.when?.[0] ?? 'any', lang: rule.lang?.[0] ?? 'fr' } as const;
  return checker.check(text, situation).some((finding) => finding.rule === rule.id);
}

describe('the guide that ships', () => {
  it('compiles without a problem', () => {
    expect(checker.problems).toEqual([]);
  });

  it('may be published', () => {
    expect(verifyGuide(defaultGuide)).toEqual([]);
    // Looking for slow patterns among so many takes seconds, and more on a busy machine.
  }, 120_000);

  it('has 22 French and 21 English rules, each with its own id', () => {
    const ids = defaultGuide.rules.map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('fr-'))).toHaveLength(22);
    expect(ids.filter((id) => id.startsWith('en-'))).toHaveLength(21);
    expect(new Set(ids).size).toBe(43);
  });

  it.each(defaultGuide.rules.map((rule) => [rule.id, rule] as const))(
    '%s fires on its bad examples and not on its good ones',
    (_, rule) => {
      expect((rule.bad ?? []).filter((text) => !fired(rule, text))).toEqual([]);
      expect((rule.good ?? []).filter((text) => fired(rule, text))).toEqual([]);
      expect(rule.bad?.length).toBeGreaterThan(0);
      expect(rule.good?.length).toBeGreaterThan(0);
    },
  );
});
