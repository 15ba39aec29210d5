import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { bar, overlay } from '../../tools/browser/reach.ts';
import { until } from '../../tools/browser/until.ts';
import { rowsOf } from '../../tools/browser/workspace.ts';
import { practicePost } from '../../tools/practice/posts.ts';

let browser: Chromium;
let page: Page;
let cdp: CDPSession;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.open('https://x.com/home?lang=en');
  cdp = await browser.context.newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
});
afterAll(() => browser?.close());
const idOf = (n: number) => `x:${practicePost('x', n).id}`;

interface Row {
  readonly seq: number;
  readonly what: { readonly type: string; readonly postId: string; readonly value?: string; readonly text?: string };
}
const eventsOf = async (n: number, type: string) =>
  (await rowsOf<Row>(browser, 'events'))
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ what }) => what)
    .filter((what) => what.type === type && what.postId === idOf(n));

/** Ends the worker `moments` round trips to the browser after a click, so that the ends fall all over the call. */
async function killAfter(moments: number): Promise<void> {
  for (let n = 0; n < moments; n++) await cdp.send('Runtime.evaluate', { expression: '0' });
  await cdp.send('ServiceWorker.stopAllWorkers');
}

const MOMENTS = 20;

it('saves every label once, whenever in the call the worker is ended, and says nothing of it', async () => {
  await bar(page, idOf(0)).click(/^Label$/);
  const pressed: string[] = [];
  for (let moment = 0; moment < MOMENTS; moment++) {
    const [name, value] = moment % 2 === 0 ? ([/^Question\b/, 'question'] as const) : ([/^Complaint\b/, 'complaint'] as const);
    await overlay(page).click(name);
    await killAfter(moment);
    await until(`“${value}” to be saved, ended after ${moment}`, () => overlay(page).pressed(name));
    pressed.push(value);
    expect(await overlay(page).text()).not.toMatch(/stopped Diapason|unexpected|channel/i);
  }
  expect((await eventsOf(0, 'labelled')).map(({ value }) => value)).toEqual(pressed);
}, 180_000);
