/** The main job, walked headless in both languages; a picture at every stop. */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { bar, overlay } from '../../tools/browser/reach.ts';
import { until } from '../../tools/browser/until.ts';
import { serveAll, signedWebhook, speak } from '../../tools/browser/workspace.ts';
import { keepDigest, picturePath, readmePictures } from '../../tools/pictures.ts';
import { practicePost } from '../../tools/practice/posts.ts';
import type { PracticeLanguage } from '../../tools/practice/words.ts';
import { type Receiver, startReceiver } from '../../tools/receiver.ts';
import { root } from '../../tools/root.ts';
import { tourWords } from './words.ts';

const out = path.join(root, 'out', 'tour');

class Walk {
  readonly files: string[] = [];
  readonly #browser: Chromium;
  readonly #lang: PracticeLanguage;
  readonly #forReadme: boolean;

  /** `forReadme`: the pictures of the README are taken anew on the way. */
  constructor(browser: Chromium, lang: PracticeLanguage, forReadme: boolean) {
    this.#browser = browser;
    this.#lang = lang;
    this.#forReadme = forReadme;
  }

  get #w() {
    return tourWords[this.#lang];
  }

  async #keep(page: Page, name: string): Promise<void> {
    const file = path.join(out, `${name}-${this.#lang}.png`);
    await page.screenshot({ path: file, animations: 'disabled' });
    this.files.push(file);
    const picture = this.#forReadme ? readmePictures[name] : undefined;
    if (picture === undefined) return;
    const part = picture.clip === undefined ? {} : { clip: picture.clip };
    await page.screenshot({ path: picturePath(picture.name), animations: 'disabled', ...part });
  }

  #home(site: 'x' | 'facebook', theme: string): string {
    const host = site === 'x' ? 'https://x.com/home' : 'https://www.facebook.com/';
    return `${host}?still=1&lang=${this.#lang}&theme=${theme}`;
  }

  /** Label, claim, escalate, with a real receiver at the end. */
  async act(receiver: Receiver): Promise<void> {
    const page = await this.#browser.open(this.#home('x', 'light'));
    const w = this.#w;
    const complaint = bar(page, `x:${practicePost('x', 0).id}`);
    await complaint.click(w.label);
    await overlay(page).click(w.complaint);
    await this.#keep(page, 'label');
    await page.keyboard.press('Escape');
    await bar(page, `x:${practicePost('x', 3).id}`).click(w.take);
    await complaint.click(w.escalate);
    await complaint.waitText(w.leaving);
    await this.#keep(page, 'escalate');
    await receiver.waitTaken(1, 40_000);
    await complaint.waitText(w.sent, 30_000);
    await this.#keep(page, 'delivered');
    await page.close();
  }

  /** A few more labels, so that the queue has something to sort: by letters, as a CM who does this all day. */
  async sort(): Promise<void> {
    const page = await this.#browser.open(this.#home('x', 'light'));
    const { praise, question, complaint } = this.#w.letters;
    for (const [place, letters] of [
      [1, [praise, '1']],
      [2, [question, '2']],
      [3, [question, '2']],
      [5, [complaint, '5']],
    ] as const) {
      await bar(page, `x:${practicePost('x', place).id}`).click(this.#w.label);
      await overlay(page).waitText(this.#w.kinds);
      for (const letter of letters) await page.keyboard.press(letter);
      await page.keyboard.press('Escape');
    }
    const angry = bar(page, `x:${practicePost('x', 5).id}`);
    await angry.waitText(this.#w.complaint);
    await angry.click(this.#w.more);
    await overlay(page).waitText(this.#w.ask);
    await this.#keep(page, 'escalate-more');
    await page.close();
  }

  /** A reply checked and mended in the Draft.js editor of X, and sent. */
  async replyOnX(): Promise<void> {
    const { id, author } = practicePost('x', this.#lang === 'fr' ? 0 : 2);
    const page = await this.#browser.open(`https://x.com/${author.handle}/status/${id}?still=1&lang=${this.#lang}&theme=light`);
    await page.locator('[data-testid="tweetTextarea_0"]').click();
    await this.#mend(page, 'reply-x');
    await page.locator('[data-testid="tweetButtonInline"]').click();
    await bar(page, `x:${id}`).waitText(/✓|répondu|answered/i);
    await this.#keep(page, 'replied-x');
    await page.close();
  }

  async replyOnFacebook(): Promise<void> {
    const page = await this.#browser.open(this.#home('facebook', 'light'));
    const place = this.#lang === 'fr' ? 1 : 3;
    await page.locator(`[aria-posinset="${place}"] [role="button"]:has([data-ad-rendering-role="comment_button"])`).click();
    await until('the editor', () => page.evaluate(() => document.activeElement?.getAttribute('data-lexical-editor') === 'true'));
    await this.#mend(page, 'reply-facebook');
    await page.keyboard.press('Enter');
    await until('the comment', () => page.evaluate(() => window.practice.sent.length === 1));
    await this.#keep(page, 'replied-facebook');
    await page.close();
  }

  async #mend(page: Page, name: string): Promise<void> {
    await page.keyboard.type(this.#w.draft);
    await overlay(page).waitText(this.#w.advised);
    await page.keyboard.press('Alt+KeyJ');
    await until('the card of the finding that can be mended', async () => {
      if ((await overlay(page).controls()).some((control) => this.#w.fix.test(control))) return true;
      await page.keyboard.press('Alt+KeyJ');
      return false;
    });
    await this.#keep(page, name);
    await overlay(page).click(this.#w.fix);
    const { fixed } = this.#w;
    await until('the mended draft in the editor’s own state', async () =>
      (await page.evaluate(() => window.practice.editorText()))?.includes(fixed),
    );
    await page.keyboard.press('Control+End');
  }

  /** The host's themes. */
  async themes(): Promise<void> {
    for (const [site, theme] of [
      ['x', 'dim'],
      ['x', 'dark'],
      ['facebook', 'light'],
      ['facebook', 'dark'],
    ] as const) {
      const page = await this.#browser.open(this.#home(site, theme));
      await until('bars', () => page.evaluate(() => document.querySelectorAll('[data-diapason]').length > 2));
      await this.#keep(page, `${site}-${theme}`);
      await page.close();
    }
  }

  /** One post in the panel, with its history. */
  async #keepOnePost(page: Page, colorScheme: string): Promise<void> {
    await page.getByRole('tab').nth(2).click();
    await page.locator('[data-post]').first().click();
    await page.getByRole('heading', { name: this.#w.history }).waitFor();
    await this.#keep(page, `post-${colorScheme}`);
  }

  /** Our own pages, light and dark. */
  async pages(): Promise<void> {
    for (const name of ['panel', 'settings', 'welcome'] as const) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await this.#browser.openPage(name);
        await page.setViewportSize(name === 'panel' ? { width: 400, height: 760 } : { width: 1_100, height: 800 });
        await page.emulateMedia({ colorScheme });
        await until(`what ${name} holds`, () => page.evaluate((wanted) => document.querySelector(wanted) !== null, shown[name]));
        await this.#keep(page, `${name}-${colorScheme}`);
        if (name === 'panel') await this.#keepOnePost(page, colorScheme);
        await page.close();
      }
    }
  }
}

/** What each of our pages shows once it has read the store. */
const shown = { panel: '[data-post], .empty', settings: '.settings main .card', welcome: 'h1' } as const;

async function walkIn(lang: PracticeLanguage, forReadme: boolean): Promise<string[]> {
  const receiver = await startReceiver();
  const browser = await launchChromium({ lang });
  try {
    await speak(browser, lang);
    await serveAll(browser, signedWebhook(receiver), lang);
    const walk = new Walk(browser, lang, forReadme);
    await walk.act(receiver);
    await walk.sort();
    await walk.pages();
    await walk.replyOnX();
    await walk.replyOnFacebook();
    await walk.themes();
    return walk.files;
  } finally {
    await browser.close();
    await receiver.stop();
  }
}

/** Walks in French and in English; returns the pictures in their order. `forReadme`: those of the README are renewed too. */
export async function walk(forReadme = false): Promise<string[]> {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const files = [...(await walkIn('fr', false)), ...(await walkIn('en', forReadme))];
  if (forReadme) keepDigest();
  return files;
}
