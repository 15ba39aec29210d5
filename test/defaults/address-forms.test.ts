import { describe, expect, it } from 'vitest';
import { addressFormOf, addressForms, withAddressForm } from '../../src/defaults/address-forms.ts';
import { defaultGuide } from '../../src/defaults/guide.ts';
import { checkerOf, verifyRule } from '../../src/tone/guides.ts';

const addressOf = (guide: typeof defaultGuide) => guide.rules.filter(({ kind }) => kind === 'address');

describe.each(addressForms)('a brand that says %s', (form) => {
  const guide = withAddressForm(defaultGuide, form);

  it('has one rule on it, whose examples hold', () => {
    const [rule, ...others] = addressOf(guide);
    expect(others).toEqual([]);
    expect(rule && verifyRule(rule, guide.vocabulary)).toEqual([]);
    expect(addressFormOf(guide)).toBe(form);
  });

  it('keeps all else of the guide, and is set back to what ships', () => {
    expect(guide.rules.filter(({ kind }) => kind !== 'address')).toEqual(defaultGuide.rules.filter(({ kind }) => kind !== 'address'));
    expect(withAddressForm(guide, 'vous')).toEqual(defaultGuide);
  });
});

it('really changes what is said of a reply', () => {
  const said = (form: (typeof addressForms)[number], text: string) => {
    const [rule] = addressOf(withAddressForm(defaultGuide, form));
    return rule === undefined ? undefined : checkerOf(rule, defaultGuide.vocabulary).check(text, { name: 'any', lang: 'fr' }).length > 0;
  };
  expect(addressForms.map((form) => said(form, 'Peux-tu nous écrire ?'))).toEqual([true, false, false]);
  expect(addressForms.map((form) => said(form, 'Pouvez-vous nous écrire ?'))).toEqual([false, true, false]);
});

it('gives the rule that ships to a guide that has none, turns one on that is off, and keeps where it holds', () => {
  expect(addressFormOf({ rules: [] })).toBeUndefined();
  expect(addressFormOf(withAddressForm({ ...defaultGuide, rules: [] }, 'tu'))).toBe('tu');
  const own = addressOf(defaultGuide).map((rule) => ({ ...rule, off: true, level: 'required' as const, sites: ['x' as const] }));
  expect(addressFormOf({ rules: own })).toBeUndefined();
  expect(withAddressForm({ ...defaultGuide, rules: own }, 'tu').rules[0]).toMatchObject({
    level: 'required',
    sites: ['x'],
    spec: { form: 'tu' },
  });
});
