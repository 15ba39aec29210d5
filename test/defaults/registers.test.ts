import { describe, expect, it } from 'vitest';
import { defaultGuide } from '../../src/defaults/guide.ts';
import { registerOf, registers, withRegister } from '../../src/defaults/registers.ts';
import { checkerOf, verifyRule } from '../../src/tone/guides.ts';

const addressOf = (guide: typeof defaultGuide) => guide.rules.filter(({ kind }) => kind === 'address');

describe.each(registers)('a brand that says %s', (register) => {
  const guide = withRegister(defaultGuide, register);

  it('has one rule on it, whose examples hold', () => {
    const [rule, ...others] = addressOf(guide);
    expect(others).toEqual([]);
    expect(rule && verifyRule(rule, guide.vocabulary)).toEqual([]);
    expect(registerOf(guide)).toBe(register);
  });

  it('keeps all else of the guide, and is set back to what ships', () => {
    expect(guide.rules.filter(({ kind }) => kind !== 'address')).toEqual(defaultGuide.rules.filter(({ kind }) => kind !== 'address'));
    expect(withRegister(guide, 'vous')).toEqual(defaultGuide);
  });
});

it('really changes what is said of a reply', () => {
  const said = (register: (typeof registers)[number], text: string) => {
    const [rule] = addressOf(withRegister(defaultGuide, register));
    return rule === undefined ? undefined : checkerOf(rule, defaultGuide.vocabulary).check(text, { name: 'any', lang: 'fr' }).length > 0;
  };
  expect(registers.map((register) => said(register, 'Peux-tu nous écrire ?'))).toEqual([true, false, false]);
  expect(registers.map((register) => said(register, 'Pouvez-vous nous écrire ?'))).toEqual([false, true, false]);
});

it('gives the rule that ships to a guide that has none, turns one on that is off, and keeps where it holds', () => {
  expect(registerOf({ rules: [] })).toBeUndefined();
  expect(registerOf(withRegister({ ...defaultGuide, rules: [] }, 'tu'))).toBe('tu');
  const own = addressOf(defaultGuide).map((rule) => ({ ...rule, off: true, level: 'required' as const, sites: ['x' as const] }));
  expect(registerOf({ rules: own })).toBeUndefined();
  expect(withRegister({ ...defaultGuide, rules: own }, 'tu').rules[0]).toMatchObject({
    level: 'required',
    sites: ['x'],
    spec: { form: 'tu' },
  });
});
