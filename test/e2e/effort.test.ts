import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Post } from '../../src/contract/post.ts';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { bar, type Name, openFrame, overlay, type Surface } from '../../tools/browser/reach.ts';
import { focusBar, hasFocus } from '../../tools/browser/see.ts';
import { until } from '../../tools/browser/until.ts';
import { callAsPage, serveAll, signedWebhook, speak } from '../../tools/browser/workspace.ts';
import { practicePost } from '../../tools/practice/posts.ts';
import { type Receiver, startReceiver } from '../../tools/receiver.ts';

let browser: Chromium;
let receiver: Receiver;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  receiver = await startReceiver();
  await serveAll(browser, signedWebhook(receiver), 'fr');
  await speak(browser, 'fr');
  const answer = await callAsPage(browser, 'settings', {});
  if (!answer.ok) throw new Error('no settings');
  const { settings } = answer.value;
  await callAsPage(browser, 'saveSettings', { settings: { ...settings, member: { ...settings.member, name: 'Léa' } } });
});
afterAll(async () => {
  await browser?.close();
  await receiver?.stop();
});
beforeEach(async () => {
  page = await browser.open('https://x.com/home?lang=fr');
});
afterEach(() => page.close());

const idOf = (n: number) => `x:${practicePost('x', n).id}`;
const barOf = (n: number) => bar(page, idOf(n));
const atBar = (n: number) => until('the focus on the bar', () => hasFocus(page, idOf(n)));

/** Presses real keys and buttons, and counts them. */
class Hand {
  keys = 0;
  clicks = 0;

  /** Keys by the place they have on every keyboard. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await page.keyboard.press(key);
    this.keys += keys.length;
  }

  /** The key that the open popover shows beside a label. */
  async choose(label: RegExp): Promise<void> {
    const key = await until(`the key of ${label}`, async () => {
      const open = await openFrame(page);
      const shown = open?.frame.locator('[aria-keyshortcuts]').filter({ hasText: label }).first();
      return ((await shown?.count()) && (await shown?.getAttribute('aria-keyshortcuts'))) || undefined;
    });
    await this.press(/\d/.test(key) ? `Digit${key}` : key);
  }

  async click(surface: Surface, name: Name): Promise<void> {
    await surface.click(name);
    this.clicks += 1;
  }
}

const waitControl = (n: number, name: RegExp) =>
  until(`the bar to say ${name}`, async () => {
    const controls = await barOf(n).controls();
    if (controls.some((control) => name.test(control))) return true;
    throw new Error(controls.join(' | '));
  });

/** The hand of a CM whose focus is on the bar of a post. */
async function from(n: number): Promise<Hand> {
  const link = `article a[href$="/status/${practicePost('x', n).id}"]`;
  await page.evaluate((to) => window.practice.feed.scrollTo(to), n);
  await focusBar(page, idOf(n), link);
  // A post must have stood for half a second before a press acts on it.
  await page.waitForFunction((since) => performance.now() - since > 600, await page.evaluate(() => performance.now()));
  return new Hand();
}

/** The hand of a CM who has written a reply to a post. */
async function writing(n: number, text: string): Promise<Hand> {
  const { id, author } = practicePost('x', n);
  await page.goto(`https://x.com/${author.handle}/status/${id}?lang=fr`);
  await page.locator('[data-testid="tweetTextarea_0"]').click();
  await page.keyboard.type(text);
  return new Hand();
}

const draft = () => page.evaluate(() => window.practice.editorText() ?? '');
const waitDraft = (text: RegExp) =>
  until(`the draft to say ${text}`, async () => {
    const now = await draft();
    if (!text.test(now)) throw new Error(`it is “${now}”`);
    return true;
  });

/** Has a department answer a post. */
async function answered(n: number, text: string): Promise<void> {
  const { id, author } = practicePost('x', n);
  const url = `https://x.com/${author.handle}/status/${id}`;
  const post: Post = { id: idOf(n), site: 'x', kind: 'post', author, url, text: 'Quand\u202f?', textState: 'complete', missing: [] };
  const sent = await callAsPage(browser, 'escalate', { post, department: 'support' });
  if (!sent.ok) throw new Error(JSON.stringify(sent));
  await callAsPage(browser, 'outcome', { escalationId: sent.value.escalationId, what: 'answered', text });
}

interface Job {
  readonly job: string;
  /** What it may take at most; what is typed into a text does not count. */
  readonly keys: number;
  readonly clicks: number;
  readonly work: () => Promise<Hand>;
}

const jobs: Job[] = [
  {
    ...{ job: 'a suggested kind', keys: 1, clicks: 0 },
    async work() {
      const hand = await from(0);
      await barOf(0).waitText(/Réclamation\s*\?/);
      await hand.press('Enter');
      await barOf(0).waitText(/Réclamation(?!\s*\?)/);
      return hand;
    },
  },
  {
    ...{ job: 'a kind that was not suggested', keys: 3, clicks: 0 },
    async work() {
      const hand = await from(3);
      await hand.press('l');
      await hand.choose(/^Question/);
      await hand.press('Enter');
      await atBar(3);
      await barOf(3).waitText('Question');
      return hand;
    },
  },
  {
    ...{ job: 'kind, mood and a part of a topic', keys: 8, clicks: 0 },
    async work() {
      const hand = await from(4);
      await hand.press('l');
      await hand.choose(/^Réclamation/);
      await hand.choose(/^En colère/);
      await hand.press('t', 'a', 'i', 'Enter');
      await waitControl(4, /Produit \/ Taille ou version/);
      await until('the mood to be set', () => overlay(page).pressed(/^En colère/));
      await hand.press('Enter');
      await atBar(4);
      return hand;
    },
  },
  {
    ...{ job: 'a post of one’s own', keys: 1, clicks: 0 },
    async work() {
      const hand = await from(1);
      await hand.press('t');
      await barOf(1).waitText('À moi');
      return hand;
    },
  },
  {
    ...{ job: 'done, and on the next post', keys: 1, clicks: 0 },
    async work() {
      const hand = await from(1);
      await hand.press('d');
      await atBar(2);
      await barOf(1).waitText('Traité');
      return hand;
    },
  },
  {
    ...{ job: 'a labelled post to its department', keys: 2, clicks: 0 },
    async work() {
      const hand = await from(0);
      await hand.press('e');
      await overlay(page).waitText('Ctrl');
      await hand.press('Control+Enter');
      await barOf(0).waitText(/part dans|envoyé/i);
      return hand;
    },
  },
  {
    ...{ job: 'a note', keys: 2, clicks: 0 },
    async work() {
      const hand = await from(3);
      await hand.press('n');
      await overlay(page).waitText(/note/i);
      await page.keyboard.type('Vu avec la boutique');
      await hand.press('Control+Enter');
      await atBar(3);
      return hand;
    },
  },
  {
    ...{ job: 'a greeting and a signature', keys: 0, clicks: 3 },
    async work() {
      const hand = await writing(4, 'Votre colis part ce soir.');
      await hand.click(overlay(page), /bonjour\s: manque/);
      await hand.click(overlay(page), /^Insérer.*Bonjour Grace/);
      await waitDraft(/^Bonjour Grace, Votre/);
      await hand.click(overlay(page), /^Insérer.*– Léa/);
      await waitDraft(/– Léa$/);
      return hand;
    },
  },
  {
    ...{ job: 'a department’s answer in the draft', keys: 0, clicks: 1 },
    async work() {
      await answered(5, 'Il part vendredi');
      const hand = await writing(5, 'Bonjour, ');
      await hand.click(overlay(page), /Il part vendredi.*Insérer$/);
      await waitDraft(/Il part vendredi/);
      return hand;
    },
  },
];

it.each(jobs)('takes no more keys and clicks than before for $job', async ({ keys, clicks, work }) => {
  const hand = await work();
  expect(hand.keys).toBeLessThanOrEqual(keys);
  expect(hand.clicks).toBeLessThanOrEqual(clicks);
});
