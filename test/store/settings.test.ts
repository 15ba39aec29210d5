import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { declaredSites, isSwitchedOn } from '../../src/domain/sites.ts';
import type { Store } from '../../src/store/database.ts';
import { keepSettings, savedSettings, settingsOf, settingsProblem } from '../../src/store/meta.ts';
import { keepPeople } from '../../src/store/people.ts';
import { emptyStore } from './open.ts';

const saved = {
  ...{ language: 'fr', member: { id: 'emma-for-ever', name: 'Emma' }, sites: { x: true, facebook: false } },
  ...{ checkReplies: false, welcomed: true },
};

async function storing(settings: unknown): Promise<Store> {
  const store = emptyStore();
  await store.meta.put({ key: 'settings', value: settings });
  return store;
}
const stored = async (store: Store, key = 'settings') => (await store.meta.get(key))?.value;

it('keeps who the CM is and what can be read where a part of the settings cannot', async () => {
  const { checkReplies: _, ...rest } = saved;
  const store = await storing({ ...rest, sites: { x: true, facebook: 'often' } });
  expect(await settingsOf(store)).toMatchObject({ member: saved.member, language: 'fr', welcomed: true });
  expect(await settingsProblem(store)).toMatchObject({ code: 'settings-damaged', where: 'sites.facebook' });
});

it('writes nothing over what it cannot read before the person saves, and keeps it beside what they save', async () => {
  const broken = { ...saved, language: 'klingon' };
  const store = await storing(broken);
  await settingsOf(store);
  await keepPeople(store, { 'emma-for-ever': 'Emma B.' });
  expect(await stored(store)).toEqual(broken);
  await keepSettings(store, { ...(await settingsOf(store)), language: 'en' });
  expect(await stored(store)).toEqual({ ...saved, schema: 2, language: 'en' });
  expect(await stored(store, 'settings:damaged')).toEqual(broken);
  expect(await settingsProblem(store)).toBeUndefined();
});

it('draws nobody a new identity where the old one cannot be read', async () => {
  const store = await storing({ ...saved, member: { id: 7 } });
  await expect(settingsOf(store)).rejects.toMatchObject({ problem: { code: 'settings-damaged', where: 'member.id' } });
  expect(await stored(store)).toEqual({ ...saved, member: { id: 7 } });
});

it('keeps what a newer version stored: its number, its fields, its sites', async () => {
  const newer = { ...saved, schema: 9, colour: 'blue', sites: { ...saved.sites, threads: true } };
  const store = await storing(newer);
  const settings = await savedSettings(store);
  expect(settings).toMatchObject(saved);
  if (settings !== undefined) await keepSettings(store, { ...settings, language: 'en' });
  expect(await stored(store)).toEqual({ ...newer, language: 'en' });
});

it('opens where a site was added since, which is then as the site says until the person chooses', async () => {
  const store = await storing({ ...saved, sites: { facebook: false } });
  expect(await settingsProblem(store)).toBeUndefined();
  const settings = await settingsOf(store);
  expect(settings).toMatchObject({ member: saved.member, language: 'fr' });
  expect([isSwitchedOn(settings, 'x'), isSwitchedOn(settings, 'facebook')]).toEqual([declaredSites.x.isOnAtFirst, false]);
});
