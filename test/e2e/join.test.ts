import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { saveToDownloads } from '../../tools/browser/downloads.ts';
import { faults } from '../../tools/browser/faults.ts';
import { ask } from '../../tools/browser/team.ts';
import { until } from '../../tools/browser/until.ts';
import { serveAll } from '../../tools/browser/workspace.ts';
import { somePost } from '../../tools/histories.ts';
import { type Practice, startPractice } from '../../tools/practice/server.ts';

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

/** Hands a file to a page that takes it in. */
const hand = (page: Page, { name, text }: { readonly name: string; readonly text: string }) =>
  page.getByLabel('Take in a file…').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

const claimOf = async (page: Page, id: string) => (await ask(page, 'views', { ids: [id] }))[0]?.claim?.by;
const section = async (page: Page, name: string) => {
  await page.goto(`${page.url().split('#')[0]}#${name}`);
  return page.getByRole('main');
};

let [mine, hers]: Page[] = [];
function pages(): { mine: Page; hers: Page } {
  if (mine === undefined || hers === undefined) throw new Error('the team was not founded');
  return { mine, hers };
}

it('a team without a server begins, is joined with a file, and shares by file', async () => {
  mine = await teamPage(lea);
  await mine.getByLabel('Name of the team').fill('Maison Lune');
  await mine.getByLabel('Your name in it').fill('Léa');
  await mine.getByLabel('Shared through').selectOption('file');
  await mine.getByRole('button', { name: 'Start' }).click();
  await mine.getByText('By file', { exact: true }).waitFor();
  await mine.getByText('No file has been exchanged yet.').waitFor();
  await ask(mine, 'label', { post: somePost('x:71'), group: 'kind', value: 'question', on: true });
  await mine.getByLabel('Name', { exact: true }).fill('Emma');
  await mine.getByRole('button', { name: 'Make the invitation' }).click();
  const invitation = await saved(mine, 'Save as a file');
  const code = await mine.locator('code.code').innerText();
  expect(invitation.text).not.toContain(code);
  const items = await saved(mine, 'Save the file');

  hers = await teamPage(emma);
  await hers.setViewportSize({ width: 320, height: 800 });
  await hers.getByLabel('Choose the file…').setInputFiles({ ...invitation, mimeType: 'text/plain', buffer: Buffer.from(invitation.text) });
  await hers.getByLabel('Code').fill(`${code.startsWith('0') ? '1' : '0'}${code.slice(1)}`);
  await hers.getByRole('button', { name: 'Look at the invitation' }).click();
  await hers.getByText(/This code does not open this invitation/).waitFor();
  expect(await hers.getByLabel('Code').getAttribute('aria-invalid')).toBe('true');
  await hers.getByLabel('Code').fill(code.toLowerCase());
  await hers.getByText(/This code does not open this invitation/).waitFor({ state: 'detached' });
  await hers.getByRole('button', { name: 'Look at the invitation' }).click();
  await hers.getByRole('heading', { name: 'Léa invites you to Maison Lune' }).waitFor();
  const offer = await hers.getByRole('main').innerText();
  expect(offer).toContain('Shared from then on');
  expect(offer).toContain('it stays on this computer');
  expect(offer).toContain('the addresses and secrets of its channels');
  expect(await faults(hers)).toEqual([]);
  await hers.getByRole('button', { name: 'Join' }).click();
  await hers.getByText('By file', { exact: true }).waitFor();
  await hers.getByText(/Ask Léa for a file of the team/).waitFor();
  await hand(hers, items);
  await until('Léa’s label', async () => (await ask(pages().hers, 'views', { ids: ['x:71'] }))[0]?.labels.kind === 'question');
  await hers.getByText('Emma', { exact: true }).waitFor();
  expect(await faults(hers)).toEqual([]);

  // A file that is none of the team's is said to be, beside where it was taken in.
  await hand(hers, { name: 'notes.txt', text: 'milk, bread' });
  const exchange = hers.locator('.card', { hasText: 'Exchange by file' });
  await exchange.getByText('This file is none that a team’s browsers pass on.').waitFor();
  const { mine: leads } = pages();
  await hand(leads, await saved(hers, 'Save the file'));
  await leads.getByText('Last exchanged', { exact: false }).waitFor();
}, 120_000);

it('an invitation that is withdrawn loses its code and its buttons, and whoever never came has not left', async () => {
  const { mine: page } = pages();
  await page.getByLabel('Name', { exact: true }).fill('Paul');
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  await page.getByText('The invitation of Paul is ready.').waitFor();
  await page.getByRole('button', { name: 'Withdraw the invitation, Paul' }).click();
  const question = page.getByRole('dialog');
  expect(await question.innerText()).not.toMatch(/server|login/);
  await question.getByRole('button', { name: 'Withdraw the invitation' }).click();
  await page.getByText('The invitation of Paul was withdrawn.').waitFor();
  expect(await page.locator('code.code').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Copy its text' }).count()).toBe(0);
  const row = page.getByRole('listitem').filter({ hasText: 'Paul' });
  expect(await row.innerText()).toContain('invitation withdrawn or ended before it was used');
  expect(await row.innerText()).not.toContain('Left');
  await page.getByText('Your colleagues learn of it with the next file').waitFor();
});

it('a key that passes over the roles gives none: a button does, and says what the role may do', async () => {
  const { mine: page } = pages();
  const roleOf = async () => (await ask(page, 'team', {})).members.find(({ name }) => name === 'Emma')?.role;
  const list = page.getByLabel('Role, Emma');
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await page.getByText(/change roles, yours too/).waitFor();
  expect(await roleOf()).toBe('member');
  await page.getByRole('button', { name: 'Keep the present role' }).click();
  expect(await list.inputValue()).toBe('member');
  await list.selectOption('reader');
  await page.getByText(/Will read everything and change nothing/).waitFor();
  await page.getByRole('button', { name: 'Give Emma the role “Reader”' }).click();
  await until('Emma reads', async () => (await roleOf()) === 'reader');
  await list.selectOption('member');
  await page.getByRole('button', { name: 'Give Emma the role “Member”' }).click();
  await until('Emma is a member again', async () => (await roleOf()) === 'member');
});

it('a member reads what leads decide, with a sentence that says so, and is offered none of it', async () => {
  const { mine: leads, hers: page } = pages();
  if (lea === undefined) throw new Error('no browser');
  const old = 'a secret that Emma knew';
  await serveAll(lea, { id: 'desk', kind: 'webhook', name: 'The desk', settings: { url: 'https://desk.example/in', secret: old } });
  await hand(page, await saved(leads, 'Save the file'));
  await until('the channel', async () => {
    const main = await section(page, 'channels');
    return (await main.innerText()).includes('The desk');
  });
  for (const shared of ['workspace', 'departments', 'channels', 'versions']) {
    const main = await section(page, shared);
    await main.getByText('Only a lead of your team changes it.').waitFor();
    const offered = main.locator('button:enabled:not(.foldrow), input:enabled, select:enabled');
    expect(await offered.allInnerTexts()).toEqual([]);
    expect(await faults(page)).toEqual([]);
  }
  const main = await section(page, 'departments');
  await main.locator('.foldrow').first().click();
  await main.getByLabel('Name in French').waitFor();
  expect(await main.getByLabel('Name in French').isDisabled()).toBe(true);
  await section(page, 'team');
  await page.getByText('Guide at a web address').waitFor();
  expect(await page.getByRole('button', { name: 'Follow' }).count()).toBe(0);
});

it('a lead renames a member by keyboard, and is told beside the field of a name that reads like a colleague’s', async () => {
  const { mine: page } = pages();
  await page.getByRole('button', { name: 'Rename Emma' }).press('Enter');
  const field = page.getByLabel('Rename Emma');
  await field.fill('LEA');
  await field.press('Enter');
  await page.getByText(/Léa has this name in the team/).waitFor();
  await field.fill('Emma Roy');
  expect(await page.getByText(/Léa has this name in the team/).count()).toBe(0);
  await field.press('Enter');
  await page.getByText('Emma Roy', { exact: true }).waitFor();
  await until('the focus is back', () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') === 'Rename Emma Roy'));
  expect((await ask(page, 'team', {})).members.filter(({ role }) => role !== null).map(({ name }) => name)).toEqual(['Léa', 'Emma Roy']);
});

it('whoever is let go frees the posts they had, and a new secret is not lost on the way', async () => {
  const { mine: page, hers: other } = pages();
  await ask(other, 'claim', { post: somePost('x:71') });
  await hand(page, await saved(other, 'Save the file'));
  await until('Emma’s claim', async () => (await claimOf(page, 'x:71')) === 'Emma Roy');
  await page.getByRole('button', { name: 'Let go, Emma Roy' }).click();
  const question = page.getByRole('dialog');
  expect(await question.innerText()).not.toMatch(/server|login/);
  await question.getByRole('button', { name: 'Let go' }).click();
  await page.getByRole('heading', { name: 'Emma Roy may know' }).waitFor();
  expect(await claimOf(page, 'x:71')).toBeUndefined();
  expect(await page.getByRole('main').innerText()).not.toMatch(/login/);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await faults(page)).toEqual([]);

  await page.getByRole('link', { name: 'Make a new one: The desk' }).click();
  await page.getByText('A new secret was made.').waitFor();
  const secret = await page.getByLabel('Signing secret').inputValue();
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  await section(page, 'team');
  await page.getByText('What you changed in The desk is not kept yet').waitFor();
  await page.getByRole('link', { name: 'Back to the channel' }).click();
  expect(await page.getByLabel('Signing secret').inputValue()).toBe(secret);
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await section(page, 'team');
  expect(await page.getByText('is not kept yet').count()).toBe(0);
});

it('whoever was let go reads that, on the team’s page and in the panel, and can go on alone with what is theirs', async () => {
  const { mine: page, hers: other } = pages();
  await ask(page, 'label', { post: somePost('x:72'), group: 'kind', value: 'question', on: true });
  await hand(other, await saved(page, 'Save the file'));
  await other.getByRole('heading', { name: 'You are no longer in this team' }).waitFor();
  const words = await other.getByRole('main').innerText();
  expect(words).not.toMatch(/damaged|Put aside|Make the invitation|another computer/i);
  expect(await faults(other)).toEqual([]);
  if (emma === undefined) throw new Error('no browser');
  const panel = await emma.openPage('panel');
  await panel.getByText('You are no longer in this team').waitFor();
  await panel.setViewportSize({ width: 320, height: 800 });
  expect(await faults(panel)).toEqual([]);
  await expect(ask(other, 'label', { postId: 'x:71', group: 'kind', value: 'complaint', on: true })).rejects.toThrow('left-team');
  await other.getByRole('link', { name: 'Save a copy…' }).click();
  await other
    .getByRole('button', { name: /Export|Save/ })
    .first()
    .waitFor();
  await section(other, 'team');
  await other.getByRole('button', { name: 'Go on alone' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Go on alone' }).click();
  await other.getByText('Name of the team').waitFor();
  await ask(other, 'label', { postId: 'x:71', group: 'kind', value: 'complaint', on: true });
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
