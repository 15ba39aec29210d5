import { expect, it } from 'vitest';
import { isChanged } from '../../../src/pages/settings/unkept.ts';

const config = { id: 'webhook', kind: 'webhook', name: 'Zammad', settings: { url: 'https://z.example/x', secret: 'old' } };
const same = {
  config,
  name: 'Zammad',
  typed: { url: 'https://z.example/x', secret: 'old' },
  users: ['support'],
  served: ['support'],
  isNew: false,
  renew: false,
};

it('a channel that was only looked at would lose nothing', () => {
  expect(isChanged(same)).toBe(false);
  expect(isChanged({ ...same, typed: { ...same.typed, note: '' } })).toBe(false);
});

it('a secret that was drawn, a field that was emptied a new name and whom it is for would be lost', () => {
  expect(isChanged({ ...same, typed: { ...same.typed, secret: 'fresh' }, renew: true })).toBe(true);
  expect(isChanged({ ...same, typed: { ...same.typed, url: '' } })).toBe(true);
  expect(isChanged({ ...same, name: 'Zammad 2' })).toBe(true);
  expect(isChanged({ ...same, users: ['press'] })).toBe(true);
  expect(isChanged({ ...same, users: [] })).toBe(true);
});
