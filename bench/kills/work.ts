import type { Page } from 'playwright-core';
import type { Chromium } from '../../tools/browser/chromium.ts';
import { bar, overlay } from '../../tools/browser/reach.ts';
import { practicePost } from '../../tools/practice/posts.ts';

/** What a CM did, by the ids of the posts. */
export interface Work {
  tried: number;
  /** The bar said that the label is set. */
  readonly labelled: Set<string>;
  /** The bar said that the escalation is on its way. */
  readonly escalated: Set<string>;
  /** The page said in a sentence that something was not done. */
  readonly told: string[];
  /** Neither acknowledged nor refused: the text that the bar showed. */
  readonly unfinished: string[];
}

const PATIENCE = 12_000;

async function label(page: Page, id: string): Promise<void> {
  await bar(page, id).click(/^(?:Label|Kind: )/, PATIENCE);
  await overlay(page).click(/^Complaint\b/, PATIENCE);
  await page.keyboard.press('Escape');
  await bar(page, id).waitText(/^Complaint\n/, PATIENCE);
}

async function escalate(page: Page, id: string): Promise<void> {
  await bar(page, id).click(/^Escalate to /, PATIENCE);
  await bar(page, id).waitText(/leaves in|on its way|sent/i, PATIENCE);
}

/** What our surfaces say besides the bar: the sentence of a failure. */
async function saying(page: Page): Promise<string> {
  return (await overlay(page).text()).replace(/\s+/g, ' ').slice(0, 200);
}

/** Labels and escalates one post after the other, until `isOver`. Advertisements offer no escalation and are passed by. */
export async function workThrough(browser: Chromium, isOver: () => boolean): Promise<Work> {
  const page = await browser.open('https://x.com/home?lang=en&posts=2000');
  const work: Work = { tried: 0, labelled: new Set(), escalated: new Set(), told: [], unfinished: [] };
  for (let n = 0; !isOver(); n++) {
    const post = practicePost('x', n);
    if (post.shape === 'ad') continue;
    const id = `x:${post.id}`;
    work.tried++;
    await page.bringToFront();
    await page.evaluate((to) => window.practice.feed.scrollTo(to), n);
    try {
      await label(page, id);
      work.labelled.add(id);
      await escalate(page, id);
      work.escalated.add(id);
    } catch (error) {
      const said = await saying(page).catch(() => '');
      if (said === '') work.unfinished.push(`${id}: ${String(error).slice(0, 160)}`);
      else work.told.push(said);
      await page.keyboard.press('Escape');
    }
  }
  return work;
}
