import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Chromium, journeyBuild, launchChromium } from '../../tools/browser/chromium.ts';
import { callAsPage } from '../../tools/browser/workspace.ts';
import { type Practice, startPractice } from '../../tools/practice/server.ts';

let folder: string;
let practice: Practice;
let browser: Chromium | undefined;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'diapason-scripts-'));
  practice = await startPractice();
});
afterEach(async () => {
  await browser?.close();
  await practice.close();
  await rm(folder, { recursive: true, force: true });
});

/** Nobody listens there: only a client that was loaded can say so. */
const nobody = { kind: 'nats', address: 'ws://127.0.0.1:9', stream: 'abcdefgh', user: 'lea', password: 'x' } as const;

/** Spells a word and looks for a team's server, in a worker that was not there a moment ago. */
async function useBoth(on: Chromium): Promise<unknown> {
  await callAsPage(on, 'settings', {});
  await on.killWorker();
  const spelled = await callAsPage(on, 'spell', { dictionary: 'fr', words: ['commande', 'comande'] });
  const founded = await callAsPage(on, 'foundTeam', { name: 'Lune', member: 'Léa', engine: nobody });
  return { spelled, founded: founded.ok ? 'founded' : founded.problem.code };
}
const both = { spelled: { ok: true, value: { wrong: ['comande'] } }, founded: 'out-of-reach' };

/** Whether the worker that runs has loaded a script late. */
const loaded = (on: Chromium, name: string) =>
  on.worker()?.evaluate((wanted) => {
    const world = globalThis as unknown as Record<symbol, Map<string, unknown> | undefined>;
    return world[Symbol.for('diapason-scripts')]?.has(wanted) === true;
  }, name);

it('loads the dictionaries’ engine and the client of NATS only once they are used, in a worker that was ended and woken', async () => {
  browser = await launchChromium({ practice });
  await callAsPage(browser, 'settings', {});
  await browser.killWorker();
  await callAsPage(browser, 'settings', {});
  expect([await loaded(browser, 'spelling-engine'), await loaded(browser, 'nats-client')]).toEqual([false, false]);
  await callAsPage(browser, 'spell', { dictionary: 'fr', words: ['commande'] });
  expect([await loaded(browser, 'spelling-engine'), await loaded(browser, 'nats-client')]).toEqual([true, false]);
  expect(await useBoth(browser)).toEqual(both);
}, 120_000);

it('loads them after the browser was closed and opened again, without a new installation', async () => {
  const profile = path.join(folder, 'profile');
  browser = await launchChromium({ practice, profile });
  await callAsPage(browser, 'settings', {});
  await browser.close();
  browser = await launchChromium({ practice, profile });
  expect(await useBoth(browser)).toEqual(both);
}, 120_000);

it('loads those of the new version after an update, also where nothing else of it changed', async () => {
  const ext = path.join(folder, 'extension');
  await cp(journeyBuild, ext, { recursive: true });
  browser = await launchChromium({ practice, ext });
  expect(await useBoth(browser)).toEqual(both);
  const script = path.join(ext, 'spelling-engine.js');
  await writeFile(script, `${await readFile(script, 'utf8')}\nglobalThis.isNew = true;`);
  const manifest = path.join(ext, 'manifest.json');
  await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('"version": "0.1.0"', '"version": "0.1.1"'));
  await browser.update();
  expect(await useBoth(browser)).toEqual(both);
  expect(await browser.worker()?.evaluate('isNew')).toBe(true);
}, 120_000);
