import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Practice, startPractice } from '../../scripts/practice/server.ts';
import { somePost } from '../log/histories.ts';
import { type Chromium, launchChromium } from './harness/chromium.ts';
import { saveToDownloads } from './harness/downloads.ts';
import { faults } from './harness/faults.ts';
import { ask } from './harness/team.ts';
import { until } from './harness/until.ts';
import { serveAll } from './harness/workspace.ts';

let practice: Practice;
let [lea, emma]: (Chromium | undefined)[] = [];
beforeAll(async () => {
  practice = await startPractice();
  [lea, emma] = [await launchChromium({ practice }), await launchChromium({ practice })];
  for (const browser of [lea, emma]) await saveToDownloads(browser);
});
afterAll(async () => {
  await Promise.allSettled([lea?.close(), emma?.close()]);
  await practice?.close();
});

async function teamPage(browser: Chromium | undefined): Promise<Page> {
  if (browser === undefined) throw new Error('no browser');
  const page = await browser.open(`chrome-extension://${browser.extensionId}/pages/settings.html#team`);
  await page.getByRole('heading', { name: 'Team', exact: true }).waitFor();
  return page;
}

/** The file that a click hands to the browser's downloads. */
async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

it('a team without a server begins, is joined with a file, and shares by file', async () => {
  const mine = await teamPage(lea);
  await mine.getByLabel('Name of the team').fill('Maison Lune');
  await mine.getByLabel('Your name in it').fill('Léa');
  await mine.getByLabel('Shared through').selectOption('file');
  await mine.getByRole('button', { name: 'Start' }).click();
  await mine.getByText('By file', { exact: true }).waitFor();
  await ask(mine, 'label', { post: somePost('x:71'), group: 'kind', value: 'question', on: true });
  await mine.getByLabel('Name', { exact: true }).fill('Emma');
  await mine.getByRole('button', { name: 'Make the invitation' }).click();
  const invitation = await saved(mine, 'Save as a file');
  const code = await mine.locator('code.code').innerText();
  expect(invitation.text).not.toContain(code);
  const items = await saved(mine, 'Save the file');

  const hers = await teamPage(emma);
  await hers.setViewportSize({ width: 320, height: 800 });
  await hers.getByLabel('Choose the file…').setInputFiles({ ...invitation, mimeType: 'text/plain', buffer: Buffer.from(invitation.text) });
  await hers.getByLabel('Code').fill(`${code.startsWith('0') ? '1' : '0'}${code.slice(1)}`);
  await hers.getByRole('button', { name: 'Look at the invitation' }).click();
  await hers.getByText(/This code does not open this invitation/).waitFor();
  await hers.getByLabel('Code').fill(code.toLowerCase());
  await hers.getByRole('button', { name: 'Look at the invitation' }).click();
  await hers.getByRole('heading', { name: 'Léa invites you to Maison Lune' }).waitFor();
  const offer = await hers.getByRole('main').innerText();
  expect(offer).toContain('Shared from then on');
  expect(offer).toContain('it stays on this computer');
  expect(await faults(hers)).toEqual([]);
  await hers.getByRole('button', { name: 'Join' }).click();
  await hers.getByText('By file', { exact: true }).waitFor();
  await hers.getByLabel('Take in a file…').setInputFiles({ ...items, mimeType: 'text/plain', buffer: Buffer.from(items.text) });
  await until('Léa’s label', async () => (await ask(hers, 'views', { ids: ['x:71'] }))[0]?.labels.kind === 'question');
  await hers.getByText('Emma', { exact: true }).waitFor();
  expect(await faults(hers)).toEqual([]);

  // Emma is let go: what she knew is listed, and a click makes a channel's secret anew.
  const answer = await saved(hers, 'Save the file');
  if (lea === undefined) throw new Error('no browser');
  const old = 'a secret that Emma knew';
  await serveAll(lea, { id: 'desk', kind: 'webhook', name: 'The desk', settings: { url: 'https://desk.example/in', secret: old } });
  await mine.getByLabel('Take in a file…').setInputFiles({ ...answer, mimeType: 'text/plain', buffer: Buffer.from(answer.text) });
  // A lead gives her the name that everybody reads, by keyboard; not one that reads like a colleague's.
  await mine.getByRole('button', { name: 'Rename Emma' }).press('Enter');
  const field = mine.getByLabel('Rename Emma');
  await field.fill('LEA');
  await field.press('Enter');
  await mine.getByText(/Léa has this name in the team/).waitFor();
  await field.fill('Emma Roy');
  await field.press('Enter');
  await mine.getByText('Emma Roy', { exact: true }).waitFor();
  await until('the focus is back', () => mine.evaluate(() => document.activeElement?.getAttribute('aria-label') === 'Rename Emma Roy'));
  expect((await ask(mine, 'team', {})).members.map(({ name }) => name)).toEqual(['Léa', 'Emma Roy']);

  await mine.getByRole('button', { name: 'Let go' }).click();
  await mine.getByRole('dialog').getByRole('button', { name: 'Let go' }).click();
  await mine.getByRole('heading', { name: 'Emma Roy knows' }).waitFor();
  await mine.setViewportSize({ width: 320, height: 800 });
  expect(await faults(mine)).toEqual([]);
  await mine.getByRole('link', { name: 'Make a new one: The desk' }).click();
  await mine.getByText('A new secret was made.').waitFor();
  expect(await mine.getByLabel('Signing secret').inputValue()).toMatch(/^[0-9a-f]{64}$/);
});

it('an invitation that was cut, or is none, is refused with a sentence and nothing changes', async () => {
  const browser = await launchChromium({ practice });
  const page = await teamPage(browser);
  await page.getByLabel('Invitation').fill('diapason-invitation-2:eyJkaWFwYXNvbiI6');
  await page.getByLabel('Code').fill('ABCDE-FGHJK');
  await page.getByRole('button', { name: 'Look at the invitation' }).click();
  await page.getByText(/it may have been cut/).waitFor();
  expect((await ask(page, 'team', {})).members).toEqual([]);
  await browser.close();
});
