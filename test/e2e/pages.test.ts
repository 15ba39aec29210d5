import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallInput, CallName } from '../../src/contract/calls.ts';
import { type Chromium, launchChromium, type PageName } from '../../tools/browser/chromium.ts';
import { faults } from '../../tools/browser/faults.ts';
import { until } from '../../tools/browser/until.ts';
import { secret, serveAll } from '../../tools/browser/workspace.ts';
import { samplePost } from '../../tools/samples.ts';

let browser: Chromium;
/** A page of ours that makes the calls a site's tab would make. */
let desk: Page;
beforeAll(async () => {
  browser = await launchChromium();
  desk = await browser.openPage('welcome');
  await desk.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(() => browser?.close());

function send<N extends CallName>(call: N, input: CallInput<N>) {
  return desk.evaluate((message) => chrome.runtime.sendMessage(message), { diapason: 1, call, input });
}

const label = (post: ReturnType<typeof samplePost>, group: 'kind' | 'topic', value: string) =>
  send('label', { post, group, value, on: true });

async function open(name: PageName, width: number, scheme: 'light' | 'dark', hash = ''): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: scheme });
  await page.goto(`chrome-extension://${browser.extensionId}/pages/${name}.html${hash}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

describe('the side panel', () => {
  it('says what each empty tab will hold', async () => {
    const panel = await open('panel', 380, 'light');
    for (const [key, title] of [
      ['1', 'Nothing waits'],
      ['2', 'You hold no post'],
      ['3', 'Nothing is with a department'],
      ['4', 'No answer yet'],
      ['5', 'Nothing is done yet'],
    ] as const) {
      await panel.keyboard.press(key);
      await panel.getByRole('heading', { name: title }).waitFor();
    }
    expect(await faults(panel)).toEqual([]);
    await panel.close();
  });

  it('shows an action of another page without a reload, as text whatever it holds', async () => {
    const panel = await open('panel', 320, 'dark');
    await label(samplePost({ id: 'x:51', text: '<img src=x onerror=alert(1)>\u202e is this safe?' }), 'kind', 'question');
    const row = panel.locator('[data-post="x:51"]');
    await row.waitFor();
    expect(await row.textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await panel.locator('img').count()).toBe(0);
    expect(await faults(panel)).toEqual([]);
    await panel.close();
  });

  it('is worked by the keyboard alone: to a post, take it, note, back to its row', async () => {
    await label(samplePost({ id: 'x:52', text: 'The parcel is late.' }), 'topic', 'delivery');
    const panel = await open('panel', 380, 'light');
    const row = panel.locator('[data-post="x:52"]');
    await row.waitFor();
    await panel.keyboard.press('/');
    await panel.keyboard.type('parcel');
    await until('only the post found', async () => (await panel.locator('[data-post]').count()) === 1);
    const onRow = () => panel.evaluate(() => document.activeElement?.getAttribute('data-post') === 'x:52');
    // What was searched is kept: Escape would take the words away.
    await panel.keyboard.press('Enter');
    await until('the focus on the row that was found', onRow);
    await panel.keyboard.press('Enter');
    await panel.getByRole('heading', { name: 'History' }).waitFor();
    await panel.keyboard.press('Escape');
    await until('the focus on the row', onRow);
    await panel.keyboard.press('Enter');
    await panel.getByRole('heading', { name: 'History' }).waitFor();
    await panel.keyboard.press('t');
    await panel.getByText(/^You are on it until/).waitFor();
    await panel.keyboard.press('n');
    await until('the focus in the note', () => panel.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'));
    await panel.keyboard.type('The carrier calls back');
    await panel.keyboard.press('Control+Enter');
    await until('the note closed', async () => (await panel.locator('textarea').count()) === 0);
    await panel.getByText('The carrier calls back', { exact: false }).first().waitFor();
    expect(await faults(panel)).toEqual([]);
    await panel.keyboard.press('Escape');
    await panel.locator('#search').waitFor();
    await panel.keyboard.press('2');
    await row.waitFor();
    await panel.close();
  });

  it('escalates with undo, and says that nothing was sent', async () => {
    // Undone before it leaves, so nothing is ever at that address.
    await serveAll(browser, { id: 'desk', kind: 'webhook', name: 'The desk', settings: { url: 'https://desk.example/', secret } });
    await label(samplePost({ id: 'x:53', text: 'Still nothing' }), 'kind', 'complaint');
    const panel = await open('panel', 380, 'light', '#post=x%3A53');
    await panel.getByRole('button', { name: 'Escalate', exact: true }).click();
    expect(await faults(panel)).toEqual([]);
    await panel.getByRole('button', { name: /^Send · / }).click();
    await panel.locator('.toast').getByRole('button', { name: 'Undo' }).click();
    await panel.getByText('Undone: nothing was sent').waitFor();
    await panel
      .getByText(/undone/)
      .first()
      .waitFor();
    expect(await panel.locator('article.escalation').count()).toBe(0);
    await panel.close();
  });

  it('says so when a post is not here', async () => {
    const panel = await browser.context.newPage();
    await panel.goto(`chrome-extension://${browser.extensionId}/pages/panel.html#post=x%3A404`);
    await panel.getByRole('heading', { name: 'This post is not here' }).waitFor();
    await panel.close();
  });
});

describe('the settings page', () => {
  it.each(['me', 'sites', 'workspace', 'departments', 'channels', 'versions', 'data', 'keys', 'about'])(
    'has nothing in the way of anybody in the section %s, wide or narrow, light or dark',
    async (section) => {
      const page = await open('settings', 900, 'light', `#${section}`);
      expect(await faults(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await faults(page)).toEqual([]);
      await page.close();
    },
  );

  it('publishes a version that the panel shows, and restores the one before', async () => {
    const panel = await open('panel', 380, 'light');
    const settings = await open('settings', 900, 'light', '#workspace');
    await settings.getByLabel('Name', { exact: true }).fill('Maison Lune');
    await settings.getByRole('textbox', { name: 'What changed' }).fill('Our name');
    await settings.getByRole('button', { name: 'Save' }).click();
    await panel.getByRole('heading', { name: 'Maison Lune' }).waitFor();
    await settings.getByRole('link', { name: 'Versions' }).click();
    await settings.getByText(/^v1 · /).waitFor();
    await settings.getByText('name · Our name').waitFor();
    await settings.getByRole('button', { name: /^Restore the version/ }).click();
    await settings.getByRole('button', { name: 'Save' }).click();
    await settings.getByText(/^v2 · /).waitFor();
    await panel.getByRole('heading', { name: 'Diapason' }).waitFor();
    await Promise.all([panel.close(), settings.close()]);
  });

  it('keeps what was typed when a save is refused, and says why', async () => {
    const settings = await open('settings', 900, 'light', '#workspace');
    await settings.getByLabel('Name', { exact: true }).fill('');
    await settings.getByLabel('Handle, without @').fill('maisonlune');
    await settings.getByRole('button', { name: 'Add' }).first().click();
    await settings.getByRole('button', { name: 'Save' }).click();
    await settings.getByRole('alert').filter({ hasText: 'Nothing was changed' }).waitFor();
    expect(await settings.getByText('@maisonlune').count()).toBe(1);
    expect(await faults(settings)).toEqual([]);
    await settings.close({ runBeforeUnload: false });
  });

  it('names the lines of a damaged export that are not taken, and a file that is none', async () => {
    const settings = await open('settings', 900, 'light', '#data');
    const choose = (text: string) =>
      settings.setInputFiles('input[type=file]', { name: 'export.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await choose('hello');
    await settings.getByText('not an export of Diapason', { exact: false }).waitFor();
    await choose('{"diapason":1}\n{"event":{"id":7}}\n{"event":');
    await settings.getByText('2 lines are not taken:').waitFor();
    await settings.getByText('Line 2: it cannot be read').waitFor();
    await settings.getByText('Line 3: it is no whole line').waitFor();
    await settings.close();
  });
});

describe('the welcome page', () => {
  it('opened by itself at the first run, and keeps the name that is typed', async () => {
    await until('a welcome tab', () => browser.welcomed());
    await desk.getByLabel('Your name').fill('Léa');
    await desk.getByLabel('Your name').press('Enter');
    await desk.getByText('Saved').waitFor();
    const settings = await open('settings', 900, 'light', '#me');
    expect(await settings.getByLabel('Your name').inputValue()).toBe('Léa');
    await settings.close();
  });

  it('speaks French once that is chosen, on every open page', async () => {
    const panel = await open('panel', 380, 'light');
    await desk.getByLabel('Language').selectOption('fr');
    await panel.getByRole('tab', { name: 'À répondre' }).waitFor();
    expect(await panel.evaluate(() => document.documentElement.lang)).toBe('fr');
    await desk.getByRole('heading', { name: 'Répondre juste' }).waitFor();
    expect(await faults(desk)).toEqual([]);
    await panel.close();
  });
});

describe('the guide page', () => {
  it.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)('passes the accessibility rules in %s at %i px in each of its places', async (scheme, width) => {
    for (const hash of [
      '#rules',
      '#rules//new',
      '#rules//terms',
      '#rules/en-emoji',
      '#rules/fr-anglicismes',
      '#read',
      '#versions',
      '#proposals',
      '#exchange',
    ]) {
      const guide = await open('guide', width, scheme, hash);
      expect(await faults(guide), hash).toEqual([]);
      await guide.close();
    }
  });
});
