import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Event } from '../../src/contract/event.ts';
import { defaultGuide } from '../../src/defaults/guide.ts';
import type { Rule } from '../../src/guide/guide.ts';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { overlay } from '../../tools/browser/reach.ts';
import { waitWords } from '../../tools/browser/see.ts';
import { until } from '../../tools/browser/until.ts';
import { callAsPage, rowsOf } from '../../tools/browser/workspace.ts';
import { practicePost } from '../../tools/practice/posts.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());
const spelling: Rule = {
  id: 'spelling',
  kind: 'spelling',
  level: 'recommended',
  message: 'Is “%s” spelled right?',
  bad: ['Votre comande est partie.'],
  good: ['Votre commande est arrivée.'],
  lang: ['fr'],
  spec: { accents: true, action: { name: 'suggest', params: ['spellings'] } },
};
const english: Rule = { ...spelling, id: 'spelling-en', lang: ['en'], bad: ['I recieve it.'], good: ['I receive it.'] };
const sentenceCase: Rule = {
  id: 'sentence-case',
  kind: 'capitalization',
  level: 'recommended',
  message: 'Only the first word has a capital.',
  lang: ['en'],
  spec: { match: '$sentence', scope: ['sentence'] },
};

async function publish(...rules: readonly Rule[]): Promise<void> {
  await callAsPage(browser, 'settings', {});
  const versions = await rowsOf<{ id: string; kind: string; parents: string[] }>(browser, 'documents');
  const guides = versions.filter(({ kind }) => kind === 'guide');
  const parents = guides.filter(({ id }) => !guides.some((other) => other.parents.includes(id))).map(({ id }) => id);
  const body = { ...defaultGuide, rules: [...defaultGuide.rules, ...rules] };
  const answer = await callAsPage(browser, 'publish', { kind: 'guide', parents, note: '', body });
  if (!answer.ok) throw new Error(`the guide was refused: ${JSON.stringify(answer.problem)}`);
}

async function reply(n: number, text: string): Promise<Page> {
  const { id, author } = practicePost('x', n);
  const page = await browser.open(`https://x.com/${author.handle}/status/${id}?lang=en`);
  await page.locator('[data-testid="tweetTextarea_0"]').click();
  await page.keyboard.type(text);
  return page;
}

/** Whether a word is underlined. */
const marks = (page: Page, word: string) =>
  page.evaluate((wanted) => [...CSS.highlights.values()].some((one) => [...one].some((range) => String(range) === wanted)), word);

/** The scripts of ours that run in the page's isolated world. */
async function scripts(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  const seen: string[] = [];
  cdp.on('Debugger.scriptParsed', ({ url }) => void seen.push(url.slice(url.lastIndexOf('/') + 1)));
  await cdp.send('Debugger.enable');
  await cdp.detach();
  return seen.filter((name) => name.endsWith('.js'));
}

it('loads the checker and the cards with a reply, and the rare kinds of rules only for a guide that has them', async () => {
  const page = await reply(4, 'Thank you Grace');
  await overlay(page).waitText('tone:');
  expect(await scripts(page)).toEqual(expect.arrayContaining(['compose.js', 'checker.js', 'cards.js']));
  await page.keyboard.type(', please be advised that it left.');
  await overlay(page).waitText('advised');
  expect(await scripts(page)).not.toContain('prose.js');
  await page.close();

  await publish(sentenceCase);
  const other = await reply(4, 'Your Big Parcel Has Left The Warehouse Today.');
  await until('the kind to be loaded', async () => (await scripts(other)).includes('prose.js'));
  await overlay(other).waitText('advised');
  await other.keyboard.press('Alt+KeyJ');
  await overlay(other).waitText('Only the first word has a capital.');
  await other.close();
});

it('marks a misspelled word once it is written, and mends it by keyboard', async () => {
  await publish(spelling, english);
  const page = await reply(0, 'Bonjour, votre comande est partie hier, merci de votre patience. – Léa');
  await until('the word to be marked', () => marks(page, 'comande'));
  await page.keyboard.press('Alt+KeyJ');
  await overlay(page).waitText('Is “comande” spelled right?');
  await overlay(page).waitText('“commande”');
  await page.keyboard.press('Enter');
  await until(
    'the draft to be mended',
    async () => (await page.evaluate(() => window.practice.editorText()))?.includes('votre commande est') === true,
  );
  await page.close();
});

it('takes a word of the brand as right at once, and proposes it to whoever publishes the guide', async () => {
  const page = await reply(0, 'Bonjour, votre zorblux est parti hier, merci de votre patience. – Léa');
  await until('the word to be marked', () => marks(page, 'zorblux'));
  await page.keyboard.press('Alt+KeyJ');
  await overlay(page).waitText('Is “zorblux” spelled right?');
  await overlay(page).click('Add to our words');
  await overlay(page).waitText('“zorblux” is right from now on');
  await page.close();

  const again = await reply(2, 'Bonjour, un zorblux et une comande.');
  await until('the other word to be marked', () => marks(again, 'comande'));
  expect(await marks(again, 'zorblux')).toBe(false);
  await again.close();

  const guide = await browser.openPage('guide');
  await guide.getByRole('link', { name: /Proposals/ }).click();
  await waitWords(guide, 'zorblux');
  await guide.getByRole('button', { name: 'Accept zorblux' }).click();
  await guide.getByRole('button', { name: 'Publish', exact: true }).click();
  await waitWords(guide, 'Published');
  await guide.close();
  const versions = await rowsOf<{ body: { vocabulary?: { accept: string[] } } }>(browser, 'documents');
  expect(versions.flatMap(({ body }) => body.vocabulary?.accept ?? [])).toContain('zorblux');
  const events = await rowsOf<Event>(browser, 'events');
  expect(events.map(({ what }) => what)).toContainEqual(expect.objectContaining({ type: 'proposed', accept: ['zorblux'] }));
});

it('goes on spelling when the browser has put the worker to sleep', async () => {
  await browser.killWorker();
  const page = await reply(3, 'Hello Grace, we recieve it tomorrow.');
  await until('the word to be marked', () => marks(page, 'recieve'));
  await page.close();
});
