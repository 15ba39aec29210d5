// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { expect, it } from 'vitest';
import { SiteReading } from '../../../src/pages/settings/sections/SiteReading.tsx';
import { fakeBrowser } from '../../fake-browser.ts';
import { press, show } from '../show.tsx';

const asked: unknown[] = [];
let changed: (changes: object) => void;
let held: object;

const hear = (listen: typeof changed) => {
  changed = listen;
};

async function shown(health: object): Promise<string> {
  held = health;
  const session = {
    get: async () => held,
    onChanged: { addListener: hear, removeListener: () => undefined },
  };
  const sendMessage = async ({ call, input }: { call: string; input: unknown }) => {
    asked.push([call, input]);
    return { ok: true, value: { opened: true } };
  };
  fakeBrowser({ storage: { session }, runtime: { sendMessage } });
  await show(<SiteReading id="x" />);
  return document.body.textContent ?? '';
}

it('says nothing of a site of which no page was seen', async () => {
  expect(await shown({})).toBe('');
});

it('says that the last page was read', async () => {
  await shown({ 'site-health:x': { lost: null, since: 1 } });
  await expect.poll(() => document.body.textContent).toContain('the last page was read');
  expect(document.querySelector('button')).toBeNull();
});

it('says since when nothing is recognised, as soon as a page tells it, and adds a post by its link', async () => {
  await shown({});
  held = { 'site-health:x': { lost: 'not-recognised', since: Date.now() } };
  changed({ 'site-health:x': {} });
  await expect.poll(() => document.body.textContent).toContain('not recognised since');
  await press('Add a post by its link');
  await expect.poll(() => asked).toEqual([['openPanel', { adds: true }]]);
});
