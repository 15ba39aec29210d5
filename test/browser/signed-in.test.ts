import '../fake-browser.ts';
import { expect, it } from 'vitest';
import { noteSignedIn, signedIn } from '../../src/browser/signed-in.ts';
import { fakeBrowser } from '../fake-browser.ts';

it('keeps who is signed in on each site where two tabs tell at the same moment', async () => {
  const held: Record<string, unknown> = {};
  const get = async (keys: string | string[]) =>
    Object.fromEntries([keys].flat().flatMap((key) => (key in held ? [[key, held[key]]] : [])));
  fakeBrowser({ storage: { session: { get, set: async (more: object) => void Object.assign(held, more) } } });
  const accounts = [
    { id: 'x:lune', name: '@lune' },
    { id: 'facebook:lune', name: 'Lune' },
  ] as const;
  await Promise.all([noteSignedIn('x', accounts[0]), noteSignedIn('facebook', accounts[1])]);
  expect(await signedIn()).toEqual(accounts);
});
