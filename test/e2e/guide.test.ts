import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Version } from '../../src/contract/document.ts';
import type { Event } from '../../src/contract/event.ts';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { overlay } from '../../tools/browser/reach.ts';
import { waitWords } from '../../tools/browser/see.ts';
import { until } from '../../tools/browser/until.ts';
import { rowsOf } from '../../tools/browser/workspace.ts';
import { practicePost } from '../../tools/practice/posts.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());
const published = async () =>
  (await rowsOf<Version>(browser, 'documents')).filter(({ kind, author }) => kind === 'guide' && author !== 'diapason');
const ignored = async () => (await rowsOf<Event>(browser, 'events')).map(({ what }) => what).filter((what) => what.type === 'ignored');
const publish = (page: Page) => page.getByRole('button', { name: 'Publish', exact: true }).click();

/** A post of X with its reply box, and some words typed in it. */
async function replyWith(n: number, text: string): Promise<Page> {
  const { id, author } = practicePost('x', n);
  const page = await browser.open(`https://x.com/${author.handle}/status/${id}?lang=en`);
  await page.locator('[data-testid="tweetTextarea_0"]').click();
  await page.keyboard.type(text);
  return page;
}

it('writes a rule, sees it at work, is told which example fails, mends and publishes it; the reply box uses it', async () => {
  const guide = await browser.openPage('guide');
  await guide.getByRole('link', { name: /Add a rule/ }).click();
  await guide.getByRole('button', { name: /^Words to avoid/ }).click();
  await guide.getByLabel('In one sentence').fill('We say “order”, not “dossier”.');
  await guide.getByLabel('Words or phrases').fill('dossier');
  await guide.getByLabel('Write a reply').fill('Your dossier is open.');
  await until('the preview to mark the word', () => guide.locator('.tried mark', { hasText: 'dossier' }).isVisible());

  await guide.getByRole('button', { name: 'Add a bad example' }).click();
  await guide.getByLabel('Must be found 1').fill('Your file is open.');
  await publish(guide);
  await waitWords(guide, 'says nothing of its bad example: “Your file is open.”');
  expect(await published()).toEqual([]);

  await guide.getByLabel('Must be found 1').fill('Your dossier is open.');
  await guide.getByLabel('Add to it').fill('No more dossiers');
  await publish(guide);
  await waitWords(guide, 'Published');
  expect(await published()).toMatchObject([{ note: 'No more dossiers' }]);
  await guide.getByRole('link', { name: 'Versions' }).click();
  await waitWords(guide, 'No more dossiers');
  await guide.getByRole('link', { name: /^Compare v1 of/ }).click();
  await waitWords(guide, 'We say “order”, not “dossier”.');
  await guide.close();

  const page = await replyWith(4, 'Hi Grace, your dossier is open. – Lea');
  await overlay(page).waitText('1 advised');
  await page.keyboard.press('Alt+KeyJ');
  await overlay(page).waitText('We say “order”, not “dossier”.');
  await page.close();
});

it('tells the guide’s owner of a wrong rule, ignores a finding for its post, and counts both beside the rule', async () => {
  const draft = 'Hi Grace, please be advised that it left. – Lea';
  const page = await replyWith(4, draft);
  await overlay(page).waitText('1 advised');
  await page.keyboard.press('Alt+KeyJ');
  await overlay(page).click('For this post');
  await until('the finding to be kept with the post', async () => (await ignored()).length === 1);
  await page.close();
  const again = await replyWith(4, draft);
  await overlay(again).waitText('in tune');
  await again.close();

  const other = await replyWith(0, draft);
  await overlay(other).waitText('1 advised');
  await other.keyboard.press('Alt+KeyJ');
  await overlay(other).click('Wrong rule');
  await overlay(other).waitText('noted beside the rule');
  await other.close();

  expect(await ignored()).toMatchObject([{ scope: 'post' }, { scope: 'owner', excerpt: draft }]);
  const guide = await browser.openPage('guide');
  await waitWords(guide, 'ignored 2 of 2');
  await guide.getByRole('link', { name: /ignored 2 of 2/ }).click();
  await waitWords(guide, 'Ignored 2 times of 2.');
  await waitWords(guide, draft);
  await guide.close();
});

it('ignores a remark in a comment of Facebook, here and as a wrong rule, and leaves the draft as it is', async () => {
  const before = (await ignored()).length;
  const page = await browser.open('https://www.facebook.com/?lang=en');
  await page.evaluate(() => window.practice.feed.scrollTo(4));
  await page.locator('[aria-posinset="5"] [role="button"]:has([data-ad-rendering-role="comment_button"])').click();
  await until('the editor to have the focus', () =>
    page.evaluate(() => document.activeElement?.getAttribute('data-lexical-editor') === 'true'),
  );
  const draft = 'Hi Grace, please be advised that you must send it back. – Lea';
  await page.keyboard.type(draft);
  await overlay(page).waitText('2 advised');
  await page.keyboard.press('Alt+KeyJ');
  await overlay(page).click('Ignore here');
  await overlay(page).waitText('1 advised');
  await overlay(page).click('Undo');
  await overlay(page).waitText('2 advised');
  await page.keyboard.press('Alt+KeyJ');
  await overlay(page).click('Ignore here');
  await overlay(page).waitText('1 advised');
  await page.keyboard.press('Alt+KeyJ');
  await overlay(page).click('Wrong rule');
  await overlay(page).waitText('in tune');
  await until('all to be kept', async () => (await ignored()).length === before + 3);
  expect((await ignored()).slice(before)).toMatchObject([{ scope: 'here' }, { scope: 'here' }, { scope: 'owner', excerpt: draft }]);
  const undone = (await rowsOf<Event>(browser, 'events')).filter(({ what }) => what.type === 'undone');
  expect(undone).toHaveLength(1);
  expect(await page.evaluate(() => window.practice.editorText())).toBe(draft);
  await page.close();
});

/** Chooses files as a person does, with the button that opens the browser's chooser. */
async function choose(guide: Page, ...files: readonly string[]): Promise<void> {
  const [chooser] = await Promise.all([guide.waitForEvent('filechooser'), guide.getByRole('button', { name: 'Choose a file…' }).click()]);
  await chooser.setFiles([...files]);
}

/** Drops a file on the page, as the desktop does. */
async function drop(guide: Page, file: string): Promise<void> {
  const cdp = await guide.context().newCDPSession(guide);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await cdp.send('Input.dispatchDragEvent', { type, x: 600, y: 500, data });
  await cdp.detach();
}

it('refuses a bad file, takes a table of terms, and reads back the three formats that it saves as the same guide', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'diapason-exchange-'));
  const inFolder = async (name: string, text: string) => {
    await writeFile(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const guide = await browser.openPage('guide');
  await guide.getByRole('link', { name: 'Import and export' }).click();
  await choose(guide, await inFolder('paper.zip', '%PDF-1.7'));
  await waitWords(guide, 'Nothing of paper.zip can be taken over. The guide stays as it is.');
  await waitWords(guide, 'it is no zip archive, or it is damaged');

  await choose(guide, await inFolder('house.csv', 'avoid;say;why\nparcel;package;One word for it\nparcel;box;\n'));
  await waitWords(guide, 'house.csv: 1 rule. 1 new.');
  await waitWords(guide, /line 3.*“parcel” stands in the table twice/);
  await guide.getByRole('button', { name: 'Add to my draft' }).click();
  await publish(guide);
  await waitWords(guide, 'Published');

  const saved = async (format: string) => {
    const download = guide.waitForEvent('download');
    await guide.getByRole('button', { name: `Save: ${format}` }).click();
    const file = path.join(folder, (await download).suggestedFilename());
    await (await download).saveAs(file);
    return file;
  };
  await choose(guide, await saved('Table of terms'));
  await waitWords(guide, /Diapason\.csv: \d+ rules\. .*that your guide has already/);
  for (const [format, give] of [
    ['Diapason guide', choose],
    ['Vale package', drop],
  ] as const) {
    await give(guide, await saved(format));
    await waitWords(guide, /Diapason\.(?:json|zip): \d+ rules\. \d+ that your guide has already\./);
    await guide.getByRole('button', { name: 'Replace the guide in my draft' }).click();
    await waitWords(guide, 'In your draft.');
    // Nothing differs from what is in force: there is nothing to publish.
    expect(await guide.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0);
  }
  await guide.close();
  await rm(folder, { recursive: true });
});
