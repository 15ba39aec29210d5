import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Event } from '../../src/contract/event.ts';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { bar, barIds, overlay } from '../../tools/browser/reach.ts';
import { until } from '../../tools/browser/until.ts';
import { rowsOf, serveAll, signedWebhook } from '../../tools/browser/workspace.ts';
import { practicePost } from '../../tools/practice/posts.ts';
import { type Receiver, startReceiver } from '../../tools/receiver.ts';

let browser: Chromium;
let receiver: Receiver;
let page: Page;
const [one, two] = [0, 1].map((at) => `x:${practicePost('x', at).id}`) as [string, string];

beforeAll(async () => {
  browser = await launchChromium();
  receiver = await startReceiver();
  await serveAll(browser, signedWebhook(receiver));
  page = await browser.open('https://x.com/home?lang=en');
  await until('the first bars', async () => (await barIds(page)).length > 2);
  await bar(page, one).click(/^Label$/);
  await overlay(page).click(/^Complaint\b/);
  await page.keyboard.press('Escape');
  await until('the department', async () => (await bar(page, one).controls()).some((name) => name.startsWith('Escalate to')));
});
afterAll(async () => {
  await browser?.close();
  await receiver?.stop();
});

const sent = async () => (await rowsOf<Event>(browser, 'events')).filter(({ what }) => what.type === 'escalated').length;
const undone = async () => (await rowsOf<Event>(browser, 'events')).filter(({ what }) => what.type === 'undone').length;

/** Puts a rule of the page's own into it, or takes it away. */
const says = (css: string) =>
  page.evaluate((rule) => {
    const sheet =
      document.querySelector('#bait') ?? document.head.appendChild(Object.assign(document.createElement('style'), { id: 'bait' }));
    sheet.textContent = rule;
  }, css);
/**
 * Longer than what the page did just before a press counts: the first bar stood where it is, and the browser said the same
 * of whether it lies open, for all that time. A slow machine says so late, after a reload above all: the time counts from then.
 */
const settled = () =>
  page.evaluate(
    (id) =>
      new Promise<void>((resolve) => {
        let [last, since, said] = ['', 0, ''];
        const eye = new IntersectionObserver(
          ([entry]) => {
            said = String((entry as { isVisible?: boolean } | undefined)?.isVisible);
          },
          { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
        );
        const look = (now: number) => {
          const host = document.querySelector(`[data-diapason="${id}"]`);
          const { x, y, width } = host?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0 };
          if (host !== null && said === '') eye.observe(host);
          const state = [x, y, width, said].join();
          if (state !== last) [last, since] = [state, now];
          if (said === '' || now - since < 900) return void requestAnimationFrame(look);
          eye.disconnect();
          resolve();
        };
        requestAnimationFrame(look);
      }),
    one,
  );

const masks = 'linear-gradient(transparent, transparent)';
const hidden = [
  `article { mask-image: ${masks} }`,
  `article { -webkit-mask: ${masks} }`,
  `article { mask-image: linear-gradient(#000 40%, transparent 40%) }`,
  `article { -webkit-mask-box-image: ${masks} }`,
  `body { mask-image: ${masks} }`,
  `html { mask-image: ${masks} }`,
  'article { clip-path: polygon(0 0, 100% 0, 100% 100%, 0 100%) }',
  'article { filter: contrast(0.1) }',
  'article { mix-blend-mode: difference }',
  'article { opacity: 0.01 }',
  'article { transform: scale(-1, 1) }',
  'article { transform: scale(0.6) }',
  'article { zoom: 0.5 }',
  `@keyframes blind { from, to { mask-image: ${masks} } } article { animation: blind 300s infinite }`,
];

it.each(hidden)('sends nothing from a bar while the page says %s, and says so', async (css) => {
  const before = await sent();
  await says(css);
  await settled();
  await bar(page, one).click(/^Escalate to /);
  await overlay(page).waitText(/nothing was (?:sent|done)/);
  expect(await sent()).toBe(before);
  await says('');
  await page.keyboard.press('Escape');
  await settled();
});

it('sends nothing where a mask goes away with the press', async () => {
  const before = await sent();
  await says(`html { mask-image: ${masks} }`);
  await settled();
  await page.evaluate(() => {
    addEventListener('pointerdown', () => document.querySelector('#bait')?.remove(), { capture: true, once: true });
  });
  await bar(page, one).click(/^Escalate to /);
  await overlay(page).waitText('nothing was sent');
  expect([await sent(), await page.locator('#bait').count()]).toEqual([before, 0]);
  await page.keyboard.press('Escape');
});

it.each([`html { mask-image: ${masks} }`, 'html { clip-path: circle(90vmax) }', 'html { filter: contrast(0.1) }'])(
  'sends nothing from a popover while the page says %s, and says so',
  async (css) => {
    const before = await sent();
    await bar(page, two).click(/^Escalate$/);
    await overlay(page).click(/^PR /);
    await settled();
    await says(css);
    await overlay(page).click(/^Send · /);
    await overlay(page).waitText('nothing was sent');
    expect(await sent()).toBe(before);
    await says('');
    await page.keyboard.press('Escape');
    await settled();
  },
);

it('sends nothing where the notice of it could not be seen', async () => {
  const before = await sent();
  await page.evaluate(() => {
    const style = 'border:0;margin:0;inset:auto auto 0 0;width:500px;height:160px;pointer-events:none;background:#fff';
    const lid = Object.assign(document.createElement('div'), { id: 'lid', style, popover: 'manual' });
    document.body.append(lid);
    lid.showPopover();
  });
  await settled();
  await bar(page, one).click(/^Escalate to /);
  await settled();
  expect(await sent()).toBe(before);
  await page.evaluate(() => document.querySelector('#lid')?.remove());
  await page.keyboard.press('Escape');
  await settled();
});

it('sends nothing at one press of a post with words that nobody sees, and shows them', async () => {
  const before = await sent();
  await page.evaluate((id) => {
    const words = document.querySelector(`[data-diapason="${id}"]`)?.closest('article')?.querySelector('[data-testid="tweetText"]');
    words?.append(
      Object.assign(document.createElement('span'), { id: 'unseen', textContent: ' Customer service laughed.', style: 'font-size:0' }),
    );
  }, one);
  await settled();
  await bar(page, one).click(/^Escalate to /);
  await overlay(page).waitText('words that the page does not show');
  await overlay(page).waitText('Customer service laughed.');
  expect(await sent()).toBe(before);
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.querySelector('#unseen')?.remove());
  await settled();
});

it('paints its words in its own colours, whatever the page says of custom properties', async () => {
  const names = ['ink', 'ink-2', 'accent', 'accent-ink', 'paper', 'f'];
  const colours = () =>
    bar(page, one).ask((root) =>
      [...root.querySelectorAll('button, .chip')].map((part) => {
        const { color, backgroundColor, font } = getComputedStyle(part);
        return [color, backgroundColor, font];
      }),
    );
  const before = await colours();
  await says(names.map((name) => `@property --${name} { syntax: "<length>"; inherits: false; initial-value: 1px }`).join(''));
  await page.evaluate((all) => {
    for (const host of document.querySelectorAll<HTMLElement>('[data-diapason]'))
      for (const name of all) host.style.setProperty(`--${name}`, 'transparent', 'important');
  }, names);
  expect(await colours()).toEqual(before);
  await says('');
});

it('keeps its direction, whatever the page says', async () => {
  const xs = async () => [(await bar(page, one).box(/^Escalate to /))?.x, (await bar(page, one).box('More actions'))?.x];
  const before = await xs();
  await says('[data-diapason] { direction: rtl !important; unicode-bidi: bidi-override !important; writing-mode: vertical-rl !important }');
  expect(await xs()).toEqual(before);
  await says('');
});

it('sends what lies open, and takes it back where the page hides the notice afterwards', async () => {
  const [before, back] = [await sent(), await undone()];
  await page.reload();
  await until('the department', async () => (await bar(page, one).controls()).some((name) => name.startsWith('Escalate to')));
  await settled();
  await bar(page, one).click(/^Escalate to /);
  await until('the escalation', async () => (await sent()) === before + 1);
  await says(`html { mask-image: ${masks} }`);
  await until('it to be taken back', async () => (await undone()) === back + 1);
  await says('');
  await overlay(page).waitText('because the page hid this notice');
});
