import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { faults } from '../../tools/browser/faults.ts';
import { bar, overlay } from '../../tools/browser/reach.ts';
import { waitWords, wordsOn } from '../../tools/browser/see.ts';
import { until } from '../../tools/browser/until.ts';
import { callAsPage, serveAll, signedWebhook } from '../../tools/browser/workspace.ts';
import { practicePost } from '../../tools/practice/posts.ts';
import { type Practice, startPractice } from '../../tools/practice/server.ts';
import { type Receiver, startReceiver } from '../../tools/receiver.ts';

let profile: string;
let practice: Practice;
let receiver: Receiver;
let browser: Chromium;
let [lune, nord]: Page[] = [];
beforeAll(async () => {
  profile = await mkdtemp(path.join(tmpdir(), 'diapason-workspaces-'));
  [practice, receiver] = await Promise.all([startPractice(), startReceiver()]);
  browser = await launchChromium({ profile, practice });
});
afterAll(async () => {
  await browser?.close();
  await receiver?.stop();
  await practice?.close();
  await rm(profile, { recursive: true, force: true });
});
const id = `x:${practicePost('x', 0).id}`;
const other = `x:${practicePost('x', 1).id}`;
/** The label, not what the text suggests ("Complaint?"). */
const complaint = /Complaint(?!\?)/;
const asked = /Question(?!\?)/;
const question = 'Which workspace does @studionord answer for?';
const openAs = (account: string) => browser.open(`https://x.com/home?lang=en&still=1&account=${account}`);
/** The window of ours in which the question is answered: opened by the button on the page. */
async function choosing(tab: Page): Promise<Page> {
  const opened = browser.context.waitForEvent('page');
  await overlay(tab).click('Choose…');
  return opened;
}
const page = (which: Page | undefined): Page => {
  if (which === undefined) throw new Error('the tab was not opened');
  return which;
};

it('shows nothing of workspaces to a CM who has one, and adds a second from the settings', async () => {
  await serveAll(browser, signedWebhook(receiver));
  lune = await openAs('maisonlune');
  await bar(lune, id).waitText('Label');
  expect(await bar(lune, id).text()).not.toMatch(/Di/);
  const settings = await browser.open(`chrome-extension://${browser.extensionId}/pages/settings.html#team`);
  await settings.getByLabel('Name of the new workspace').fill('Studio Nord');
  await settings.getByLabel('Name of the present one').fill('Maison Lune');
  await settings.getByRole('button', { name: 'Add a workspace' }).click();
  await settings.getByRole('button', { name: 'Workspace: Studio Nord. Choose another one' }).waitFor();
  await waitWords(settings, /Maison Lune[\s\S]*Studio Nord[\s\S]*shown here/);
  await settings.close();
});

it.each([
  ['panel', 320, 'light'],
  ['panel', 380, 'dark'],
  ['settings', 320, 'dark'],
  ['settings', 1280, 'light'],
] as const)('has nothing in the way of anybody on %s, %i px, %s', async (name, width, scheme) => {
  const own = await browser.open(`chrome-extension://${browser.extensionId}/pages/${name}.html#team`);
  await own.setViewportSize({ width, height: 900 });
  await own.emulateMedia({ colorScheme: scheme });
  await own.getByRole('button', { name: /^Workspace: / }).waitFor();
  expect(await faults(own)).toEqual([]);
  await own.getByRole('button', { name: /^Workspace: / }).click();
  await own.getByRole('menuitem').first().waitFor();
  expect(await faults(own)).toEqual([]);
  await own.close();
});

it('asks once about an account that nobody has bound, in a window of its own', async () => {
  await page(lune).bringToFront();
  await bar(page(lune), id).waitText('ML');
  await overlay(page(lune)).waitText('Which workspace does @maisonlune answer for?');
  const own = await choosing(page(lune));
  // Its document names this account: it stands first and says so, and still a person chooses.
  await waitWords(own, /Maison Lune\s*probably this one[\s\S]*Studio Nord/);
  await until('the first choice to have the focus', () =>
    own.evaluate(
      () =>
        document.hasFocus() && document.activeElement?.matches('button') && /Maison Lune/.test(document.activeElement.textContent ?? ''),
    ),
  );
  await own.keyboard.press('Enter');
  await until('the window to close', async () => own.isClosed());
  nord = await openAs('studionord');
  await overlay(nord).waitText(question);
  const window = await choosing(nord);
  await waitWords(window, /Which workspace does @studionord answer for\?[\s\S]*Maison Lune[\s\S]*Studio Nord[\s\S]*Do not ask again/);
  expect(await faults(window)).toEqual([]);
  await window.getByRole('button', { name: 'Studio Nord' }).click();
  await until('the window to close', async () => window.isClosed());
  await bar(nord, id).waitText('SN');
  await nord.reload();
  await bar(nord, id).waitText('SN');
  expect(await overlay(nord).text()).not.toContain(question);
  await bar(page(lune), id).waitText('ML');
});

it('keeps the labels of one brand out of the other’s tab, on the very same post, also after a reload', async () => {
  await page(lune).bringToFront();
  await bar(page(lune), id).click(/^Label$/);
  await overlay(page(lune)).click(/^Complaint\b/);
  await page(lune).keyboard.press('Escape');
  await bar(page(lune), id).waitText(complaint);
  await page(nord).bringToFront();
  await bar(page(nord), other).click(/^Label$/);
  await overlay(page(nord)).click(/^Question\b/);
  await page(nord).keyboard.press('Escape');
  await bar(page(nord), other).waitText(asked);
  expect(await bar(page(nord), id).text()).not.toMatch(complaint);
  expect(await bar(page(lune), other).text()).not.toMatch(asked);
  await page(nord).reload();
  await bar(page(nord), other).waitText(asked);
  expect(await bar(page(nord), id).text()).not.toMatch(complaint);
});

it('delivers what one brand escalated while the other is in front, across the death of the worker', async () => {
  await page(lune).bringToFront();
  await bar(page(lune), id).click(/^Escalate to /);
  await bar(page(lune), id).waitText(/leaves in|\d+\ss\b/i);
  await page(nord).bringToFront();
  await browser.killWorker();
  await bar(page(nord), other).click('I take it');
  await bar(page(nord), other).waitText('Mine');
  await receiver.waitTaken(1, 60_000);
  await bar(page(lune), id).waitText(/sent/i, 30_000);
  expect(await bar(page(nord), id).text()).not.toMatch(/sent/i);
  expect(receiver.taken()).toHaveLength(1);
}, 100_000);

it('lets the panel follow the tab in front, and says which workspace it shows', async () => {
  const panel = await browser.openPage('panel');
  await page(lune).bringToFront();
  await waitWords(panel, 'Maison Lune');
  await panel.getByRole('tab', { name: /Escalated/ }).click();
  await waitWords(panel, 'Nadia Perrin');
  await page(nord).bringToFront();
  await waitWords(panel, 'Studio Nord');
  await panel.getByRole('tab', { name: /Mine/ }).click();
  await until('the other brand’s queue', async () => !(await wordsOn(panel)).includes('Nadia Perrin'));
  await panel.close();
});

it('follows an account that is changed in the page, without a reload', async () => {
  await page(lune).bringToFront();
  await page(lune).getByRole('button', { name: 'Account menu' }).click();
  await bar(page(lune), id).waitText('SN', 15_000);
  expect(await bar(page(lune), id).text()).not.toMatch(complaint);
  await bar(page(lune), other).waitText(asked);
  await page(lune).getByRole('button', { name: 'Account menu' }).click();
  await bar(page(lune), id).waitText(complaint, 15_000);
});

it('remembers all of it after the browser was closed', async () => {
  await browser.close();
  browser = await launchChromium({ profile, practice });
  nord = await openAs('studionord');
  await bar(nord, other).waitText(asked);
  expect(await bar(nord, id).text()).toMatch(/SN/);
  expect(await overlay(nord).text()).not.toContain(question);
  lune = await openAs('maisonlune');
  await bar(lune, id).waitText(complaint);
}, 60_000);

it('binds an account to another brand by a button, and not by a key that passes over the list', async () => {
  const settings = await browser.open(`chrome-extension://${browser.extensionId}/pages/settings.html#team`);
  const list = settings.getByLabel('@studionord (X)');
  await list.waitFor();
  const bound = await list.inputValue();
  await list.focus();
  await settings.keyboard.press('ArrowUp');
  await settings.getByRole('button', { name: 'Answer for “Maison Lune”' }).waitFor();
  await settings.reload();
  await list.waitFor();
  expect(await list.inputValue()).toBe(bound);
  await list.selectOption({ label: 'Maison Lune' });
  await settings.getByRole('button', { name: 'Answer for “Maison Lune”' }).click();
  await settings.getByText('@studionord (X) answers for “Maison Lune”.').waitFor();
  await settings.getByRole('button', { name: 'Answer for “Maison Lune”' }).waitFor({ state: 'detached' });
  await list.selectOption({ label: 'Studio Nord' });
  await settings.getByRole('button', { name: 'Answer for “Studio Nord”' }).click();
  await settings.getByText('@studionord (X) answers for “Studio Nord”.').waitFor();
  await settings.setViewportSize({ width: 320, height: 800 });
  expect(await faults(settings)).toEqual([]);
  await settings.close();
  await bar(page(nord), id).waitText('SN');
});

it('says that a workspace was removed, and asks which one answers now', async () => {
  const answer = await callAsPage(browser, 'workspaces', {});
  if (!answer.ok) throw new Error('no workspaces');
  const store = answer.value.all.find(({ name }) => name === 'Studio Nord')?.store ?? '';
  await callAsPage(browser, 'addWorkspace', { name: 'Atelier Sud' });
  await callAsPage(browser, 'removeWorkspace', { store });
  await page(nord).bringToFront();
  await overlay(page(nord)).waitText('The workspace that @studionord answered for was removed from this browser.');
  const window = await choosing(page(nord));
  await waitWords(window, '“Studio Nord”, which it answered for, was removed from this browser.');
  await window.getByRole('button', { name: 'Atelier Sud' }).click();
  await bar(page(nord), other).waitText('AS');
  expect(await bar(page(nord), other).text()).not.toMatch(asked);
});
