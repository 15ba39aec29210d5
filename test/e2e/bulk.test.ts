import { readFile, stat } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Version } from '../../src/contract/document.ts';
import { archiveOf, workspaceVersion } from '../../tools/browser/archive.ts';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { saveToDownloads } from '../../tools/browser/downloads.ts';
import { faults } from '../../tools/browser/faults.ts';
import { bar } from '../../tools/browser/reach.ts';
import { until } from '../../tools/browser/until.ts';
import { rowsOf, speak } from '../../tools/browser/workspace.ts';
import { practicePost } from '../../tools/practice/posts.ts';

const hook = (id: string, host: string) => ({ id, kind: 'slack', name: id, settings: { url: `https://${host}/services/T/B/x` } });

let browser: Chromium;
let settings: Page;
beforeAll(async () => {
  browser = await fresh();
  settings = await openData(browser);
});
afterAll(() => browser?.close());

/** A browser where nothing was done; exports go to its downloads. */
async function fresh(): Promise<Chromium> {
  const made = await launchChromium();
  // It notes down that it came: what is compared later must not change meanwhile.
  await until('the welcome page to have come and gone', () => made.welcomed());
  await saveToDownloads(made);
  await speak(made, 'en');
  return made;
}

async function openData(of: Chromium): Promise<Page> {
  const page = await of.openPage('settings');
  await page.evaluate(() => {
    location.hash = '#data';
  });
  await page.getByRole('heading', { name: 'Import' }).waitFor();
  return page;
}

const choose = (page: Page, name: string, content: string | Buffer) =>
  page.setInputFiles('input[type=file]', { name, mimeType: 'text/plain', buffer: Buffer.from(content) });

/** A table's rows in the browser: how many, and a hash of what they hold, so that none of them has to leave it. */
async function tableOf(page: Page, table: string): Promise<readonly [count: number, sha256: string]> {
  return page.evaluate(async (name) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const database = await asked(indexedDB.open('diapason'));
    const rows = await asked(database.transaction(name).objectStore(name).getAll());
    database.close();
    const inOrder = (_: string, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value;
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(rows, inOrder)));
    return [rows.length, [...new Uint8Array(hash)].join(' ')] as const;
  }, table);
}

/** Everything that the file is to restore. */
async function held(of: Chromium) {
  const page = await of.openPage('panel');
  const rows: Record<string, readonly [number, string]> = {};
  for (const table of ['events', 'posts', 'authors', 'names', 'documents']) rows[table] = await tableOf(page, table);
  await page.close();
  const meta = await rowsOf<{ key: string; value: unknown }>(of, 'meta');
  const value = (key: string) => meta.find((row) => row.key === key)?.value;
  return { rows, heads: [value('head:workspace'), value('head:guide')], tally: value('tally'), settings: value('settings') };
}

const countOf = async (of: Chromium) => (await held(of)).rows.events?.[0];

const ours = workspaceVersion({ name: 'Maison Lune', channels: [hook('chat', 'hooks.slack.com')], departments: [] });

it('stops in the middle of a long import, and everything is as it was', async () => {
  const before = await held(browser);
  await choose(settings, 'year.jsonl', archiveOf(4_000));
  await settings.getByText('year.jsonl holds 12,480 actions').waitFor();
  await settings.getByRole('button', { name: 'Restore' }).click();
  await settings.getByText(/^[\d,]*[1-9][\d,]* actions added$/).waitFor();
  await settings.getByRole('button', { name: 'Cancel', exact: true }).click();
  await settings.getByText('The import was stopped. Everything is as it was before.').waitFor();
  expect(await held(browser)).toEqual(before);
});

it('takes out what an import had added when its page is closed in the middle', async () => {
  await choose(settings, 'year.jsonl', archiveOf(4_000));
  await settings.getByRole('button', { name: 'Restore' }).click();
  await settings.getByText(/^[\d,]*[1-9][\d,]* actions added$/).waitFor();
  await settings.close({ runBeforeUnload: false });
  settings = await openData(browser);
  const under = async () => (await rowsOf<{ key: string }>(browser, 'meta')).some(({ key }) => /^import(?::|$)/.test(key));
  await until('what was added to be gone', async () => (await countOf(browser)) === 0 && !(await under()), 30_000);
});

it('takes away the copy of an export that no page needs any more, as soon as a page opens', async () => {
  const exports = (page: Page) =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('exports', { create: true });
      const names: string[] = [];
      for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
      return names.length;
    });
  await settings.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('exports', { create: true });
    await folder.getFileHandle('left', { create: true });
  });
  expect(await exports(settings)).toBe(1);
  const guide = await browser.openPage('guide');
  await until('the copy to be gone', async () => (await exports(guide)) === 0);
  await guide.close();
});

it('says where a file was cut, and offers what stands before', async () => {
  const text = archiveOf(20).replace('"diapason":1', '"diapason":2');
  await choose(settings, 'cut.jsonl', text.slice(0, -40));
  await settings.getByText('The end of the file is missing: it was cut after line 64.').waitFor();
  await settings.getByText('Line 64: it is no whole line').waitFor();
  expect(await faults(settings)).toEqual([]);
  await settings.getByRole('button', { name: 'Cancel', exact: true }).click();
});

it('restores 5,000 events with one press, exports them, and restores the same in another browser', async () => {
  const { id } = practicePost('x', 0);
  await choose(settings, 'year.jsonl', archiveOf(1_602, { ids: [`x:${id}`], version: ours }));
  await settings.getByText('year.jsonl holds 5,000 actions').waitFor();
  await settings.getByText('it becomes what the file holds').waitFor();
  await settings.getByRole('heading', { name: 'Where escalations would go' }).waitFor();
  await settings.getByRole('button', { name: 'Restore' }).click();
  // Another section is looked at meanwhile: the import goes on.
  await settings.getByRole('link', { name: 'About', exact: true }).click();
  await settings.getByRole('heading', { name: 'Import', exact: true }).waitFor({ state: 'hidden' });
  await settings.getByRole('link', { name: 'Data', exact: true }).click();
  await settings.getByText('Added 5,000 actions and 1 version of settings and guide.').waitFor({ timeout: 120_000 });
  const [download] = await Promise.all([
    settings.waitForEvent('download'),
    settings.getByRole('button', { name: 'Export everything' }).click(),
  ]);
  const file = await download.path();
  expect(download.suggestedFilename()).toMatch(/^diapason-backup-\d{4}-\d\d-\d\d-\d{4}\.jsonl\.gz$/);
  await settings.getByText('Saved as diapason-').waitFor();
  expect((await stat(file)).size).toBeLessThan(2_000_000);
  const page = await browser.open('https://x.com/home');
  await bar(page, `x:${id}`).waitText(/Complaint/);
  await page.close();

  const other = await fresh();
  try {
    const data = await openData(other);
    await choose(data, 'export.jsonl.gz', await readFile(file));
    await data.getByText('export.jsonl.gz holds 5,000 actions').waitFor({ timeout: 60_000 });
    expect(await data.getByText('not taken').count()).toBe(0);
    await data.getByRole('button', { name: 'Restore' }).click();
    await data.getByText('Added 5,000 actions').waitFor({ timeout: 120_000 });
    const [there, here] = [await held(other), await held(browser)];
    expect(here.rows.events?.[0]).toBe(5_000);
    expect(there).toEqual({ ...here, settings: { ...(here.settings as object), welcomed: true } });
    const panel = await other.openPage('panel');
    await panel.getByText('Parcel 1 is late', { exact: true }).waitFor();
    await panel.close();
  } finally {
    await other.close();
  }
}, 400_000);

it('changes what is in force only item by item, channels first, and only what was ticked', async () => {
  const theirs = workspaceVersion({
    name: 'Evil',
    channels: [hook('chat', 'collect.example'), hook('more', 'hooks.slack.com')],
    departments: [],
  });
  const headOf = async () => {
    const meta = await rowsOf<{ key: string; value: { head: string } }>(browser, 'meta');
    return meta.find(({ key }) => key === 'head:workspace')?.value.head;
  };
  const file = archiveOf(1, { version: { ...theirs } }).replaceAll('earlierdevice', 'anotherdevice');
  const before = await headOf();
  await choose(settings, 'shared.jsonl', file);
  await settings.getByRole('heading', { name: 'What the file has otherwise' }).waitFor();
  expect(await settings.locator('.proposed legend').allTextContents()).toEqual(['Channels', 'Other settings of the workspace']);
  expect(await faults(settings)).toEqual([]);
  await settings.getByRole('button', { name: 'Import', exact: true }).click();
  await settings.getByText(/Added 5 actions and 1 version of/).waitFor();
  expect(await headOf()).toBe(before);

  await choose(settings, 'shared.jsonl', file);
  await settings.getByLabel('Channel “more”').check();
  await settings.getByRole('button', { name: 'Import and publish 1 change' }).click();
  await settings.getByText('One change is in force.').waitFor();
  const versions = await rowsOf<Version>(browser, 'documents');
  expect(await headOf()).not.toBe(before);
  const published = versions.find((version) => version.parents.includes(theirs.id));
  expect(published?.body).toMatchObject({ name: 'Maison Lune', channels: [{ id: 'chat' }, { id: 'more' }] });
  expect(JSON.stringify(published?.body)).not.toContain('collect.example');
});
