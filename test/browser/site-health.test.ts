import 'fake-indexeddb/auto';
import '../fake-browser.ts';
import { beforeEach, expect, it } from 'vitest';
import { workspaceHandlers } from '../../src/background/workspaces/handlers.ts';
import { answer } from '../../src/browser/serve.ts';
import { noteSiteHealth, siteHealth } from '../../src/browser/site-health.ts';
import { bench, portsOf } from '../background/bench.ts';
import { fakeBrowser } from '../fake-browser.ts';

let held: Record<string, unknown>;
beforeEach(() => {
  held = {};
  const get = async (keys: string[]) => Object.fromEntries(keys.flatMap((key) => (key in held ? [[key, held[key]]] : [])));
  fakeBrowser({
    i18n: { getUILanguage: () => 'en' },
    runtime: { getManifest: () => ({}) },
    storage: { session: { get, set: async (more: object) => void Object.assign(held, more) } },
  });
});

it('says since when nothing of a site is read, and that a page was read again', async () => {
  await noteSiteHealth('x', 'not-recognised', 1);
  await noteSiteHealth('x', 'not-recognised', 2);
  expect(await siteHealth('x')).toEqual({ lost: 'not-recognised', since: 1 });
  await noteSiteHealth('x', null, 3);
  expect(await siteHealth('x')).toEqual({ lost: null, since: 3 });
});

it('knows nothing of a site whose pages were not seen, or of which nothing readable is kept', async () => {
  expect(await siteHealth('x')).toBeUndefined();
  held['site-health:x'] = { lost: 'all' };
  expect(await siteHealth('x')).toBeUndefined();
});

it('lets a tab raise an alarm of its own site alone, and none where its address is of no site', async () => {
  const at = await bench();
  const ask = (caller: object) =>
    answer(workspaceHandlers(at, portsOf(at)), { call: 'health', input: { lost: 'not-recognised', site: 'facebook' } }, caller as never);
  expect(await ask({ page: false, tabId: 1, site: 'x' })).toMatchObject({ ok: true });
  expect([(await siteHealth('x'))?.lost, await siteHealth('facebook')]).toEqual(['not-recognised', undefined]);
  expect(await ask({ page: false, tabId: 1 })).toMatchObject({ problem: { code: 'not-allowed' } });
});
