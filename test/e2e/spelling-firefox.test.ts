import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultGuide } from '../../src/defaults/guide.ts';
import { type Firefox, launchFirefox } from '../../tools/browser/firefox.ts';
import { until } from '../../tools/browser/until.ts';
import { practicePost } from '../../tools/practice/posts.ts';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(() => firefox?.close());

const spelling = {
  ...{ id: 'spelling', kind: 'spelling', level: 'recommended', message: 'Is “%s” spelled right?' },
  spec: { accents: true, action: { name: 'suggest', params: ['spellings'] } },
};

/** Publishes the guide that ships with a rule about spelling, as the guide page does. */
async function publish(): Promise<void> {
  const panel = await firefox.openPage('panel');
  const answer = await panel.evaluate(
    async (body) => {
      type Answer = { ok: boolean; value?: { version?: string }; problem?: unknown };
      const { browser } = globalThis as unknown as { browser: { runtime: { sendMessage(message: unknown): Promise<Answer> } } };
      const ask = (call: string, input: unknown) => browser.runtime.sendMessage({ diapason: 1, call, input });
      const { value } = await ask('guide', {});
      return ask('publish', { kind: 'guide', parents: [value?.version], note: '', body });
    },
    { ...defaultGuide, rules: [...defaultGuide.rules, spelling] },
  );
  if (!answer.ok) throw new Error(`the guide was refused: ${JSON.stringify(answer.problem)}`);
  await panel.close();
}

/** Opens the card of the first remark by keyboard and takes what it proposes. */
async function mendFirst(page: Page): Promise<void> {
  await until('an underline', () => page.evaluate(() => [...CSS.highlights.values()].some((one) => one.size > 0)), 20_000);
  await page.keyboard.down('Alt');
  await page.keyboard.press('KeyJ');
  await page.keyboard.up('Alt');
  await until('the card to have the focus', () =>
    page.evaluate(() => document.activeElement?.closest('[contenteditable="true"]') === null && document.activeElement !== document.body),
  );
  // The suggestions come a moment after the word was marked; until then Enter means nothing to the card.
  await until('the word to be mended', async () => {
    if ((await page.evaluate(() => window.practice.editorText()))?.includes('votre commande est') === true) return true;
    const inCard = await page.evaluate(() => document.activeElement?.closest('[contenteditable="true"]') === null);
    if (inCard) await page.keyboard.press('Enter');
    return false;
  });
}

const draft = 'Bonjour, votre comande est partie, merci. – Zoé';

it('spells in a reply box of X in Firefox, in French, and mends the word by keyboard', async () => {
  await publish();
  const { id, author } = practicePost('x', 4);
  const page = await firefox.open(`https://x.com/${author.handle}/status/${id}?lang=en`);
  await page.waitForSelector('[data-testid="tweetTextarea_0"]');
  await page.click('[data-testid="tweetTextarea_0"]');
  await page.keyboard.type(draft);
  await mendFirst(page);
  expect(await page.evaluate(() => window.practice.editorText())).toBe(draft.replace('comande', 'commande'));
  await page.close();
});

it('mends a comment of Facebook in Firefox, and sends nothing by itself', async () => {
  const page = await firefox.open('https://www.facebook.com/?lang=en');
  await page.evaluate(() => window.practice.feed.scrollTo(4));
  const button = '[aria-posinset="5"] [role="button"]:has([data-ad-rendering-role="comment_button"])';
  await page.waitForSelector(button);
  await page.click(button);
  await until('the editor to have the focus', () =>
    page.evaluate(() => document.activeElement?.getAttribute('data-lexical-editor') === 'true'),
  );
  await page.keyboard.type(draft);
  await mendFirst(page);
  expect(await page.evaluate(() => [window.practice.editorText(), window.practice.sent.length])).toEqual([
    draft.replace('comande', 'commande'),
    0,
  ]);
  await page.close();
});

it('ignores a remark in Firefox by a key, and gives the caret back to the draft', async () => {
  const { id, author } = practicePost('x', 3);
  const page = await firefox.open(`https://x.com/${author.handle}/status/${id}?lang=en`);
  await page.waitForSelector('[data-testid="tweetTextarea_0"]');
  await page.click('[data-testid="tweetTextarea_0"]');
  await page.keyboard.type('Thank you, you must wait.');
  const underlined = () => page.evaluate(() => [...CSS.highlights.values()].some((one) => one.size > 0));
  await until('an underline', underlined, 20_000);
  await until('every remark to be ignored', async () => {
    if (!(await underlined())) return true;
    await page.keyboard.down('Alt');
    await page.keyboard.press('KeyJ');
    await page.keyboard.up('Alt');
    await until('the card to have the focus', () =>
      page.evaluate(() => document.activeElement?.closest('[contenteditable="true"]') === null),
    );
    await page.keyboard.press('i');
    return false;
  });
  await page.keyboard.type(' Soon!');
  expect(await page.evaluate(() => window.practice.editorText())).toBe('Thank you, you must wait. Soon!');
  await page.close();
});
