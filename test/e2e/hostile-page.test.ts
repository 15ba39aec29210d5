/* It has more than 250 lines: each attack brings the script that a page would run. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Event } from '../../src/contract/event.ts';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { bar, barIds, openFrame, overlay } from '../../tools/browser/reach.ts';
import { probe, spy } from '../../tools/browser/spy.ts';
import { until } from '../../tools/browser/until.ts';
import { rowsOf, serveAll, signedWebhook } from '../../tools/browser/workspace.ts';
import { practicePost } from '../../tools/practice/posts.ts';
import { type Receiver, startReceiver } from '../../tools/receiver.ts';

let browser: Chromium;
let receiver: Receiver;
beforeAll(async () => {
  browser = await launchChromium();
  receiver = await startReceiver();
  await serveAll(browser, signedWebhook(receiver));
  await browser.context.addInitScript(spy);
});
afterAll(async () => {
  await browser?.close();
  await receiver?.stop();
});

const { id, text } = practicePost('x', 0);
const one = `x:${id}`;

async function home(): Promise<Page> {
  const page = await browser.open('https://x.com/home?lang=en');
  await until('the first bars', async () => (await barIds(page)).length > 2);
  return page;
}
const frameOf = async (page: Page): Promise<Frame> => (await until('the frame', () => openFrame(page))).frame;

/** Asks all that the page may, with a popover open, in the middle of the popover and of the bar. */
async function ask(page: Page, asked: readonly string[]) {
  const middles = [await overlay(page).box(/./), await bar(page, one).box()].map((box) => box ?? { x: 0, y: 0, width: 0, height: 0 });
  const points = middles.map(({ x, y, width, height }) => [x + width / 2, y + height / 2] as const);
  return page.evaluate(probe, { asked, points });
}

it('gives a page that spied from the start no word of a note, a fact or an escalation, nor of what is typed', async () => {
  const page = await home();
  const written = ['Zephyr rings at seven', 'Quagga was here', 'Bilby asks for a refund'] as const;
  const words = [
    'Note for the team',
    'I take it',
    'More actions',
    'Observed fact',
    'What happened',
    'Escalate',
    'Zephyr',
    'Quagga',
    'Bilby',
  ];
  await bar(page, one).click('More actions');
  await overlay(page).click(/^Note/);
  await overlay(page).type(/^Note for the team/, written[0]);
  const learned = [await ask(page, words)];
  await overlay(page).click('Save');
  await bar(page, one).click('Note');
  await overlay(page).waitText('Note for the team');
  learned.push(await ask(page, words));
  await page.keyboard.press('Escape');
  await bar(page, one).click('More actions');
  await overlay(page).click(/^Person/);
  await overlay(page).click(/^Ambassador/);
  await overlay(page).type('Observed fact', written[1]);
  // Past the three lengths of time, to the button.
  for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
  await overlay(page).waitText(written[1]);
  learned.push(await ask(page, words));
  await page.keyboard.press('Escape');
  await bar(page, one).click('Escalate');
  await overlay(page).type('What happened, in one sentence', written[2]);
  learned.push(await ask(page, words));
  for (const { found, frames, inside, at, words: heard } of learned) {
    expect([found, frames, inside, at]).toEqual([[], 0, [], ['div null ', 'div null ']]);
    for (const secret of written) expect(heard).not.toContain(secret.split(' ')[0]);
    expect(heard).not.toMatch(/^[ZQB]$|chrome-extension/m);
    // The spy does hear: the page's own text is selected, and its own events are.
    expect(heard).toContain(text.slice(0, 20));
  }
  expect((await page.evaluate(probe, { asked: [text.slice(0, 20)], points: [] })).found).toHaveLength(1);
  await page.close();
});

it('shows nothing to a page that opens the frame’s page itself, whatever it says to it', async () => {
  const page = await home();
  await bar(page, one).click('More actions');
  const own = await frameOf(page);
  const address = (await (await own.frameElement()).getAttribute('src')) as string;
  expect(new URL(address).host).not.toBe(browser.extensionId);
  await page.evaluate(
    ([changing, fixed]) => {
      const heard: unknown[] = [];
      Reflect.set(globalThis, 'heard', heard);
      for (const src of [changing, fixed]) {
        const frame = Object.assign(document.createElement('iframe'), { src, name: 'bait' });
        frame.onload = () => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => heard.push(data);
          frame.contentWindow?.postMessage(crypto.randomUUID(), '*', [port2]);
          port1.postMessage(
            JSON.stringify({ type: 'show', turn: 1, part: 'note', label: '', theme: 'light', data: {}, calls: ['onSave'] }),
          );
        };
        document.body.append(frame);
      }
    },
    [address, own.url()] as const,
  );
  const bait = await until('the page’s own frame', () => page.frames().find((frame) => frame !== own && frame.url() === own.url()));
  const refused = await bait.evaluate(() => chrome.runtime.sendMessage({ 'diapason-nonce': crypto.randomUUID() }));
  expect(refused).toBe(false);
  expect(await bait.evaluate(() => document.querySelector('.pop'))).toBeNull();
  expect(await page.evaluate(() => Reflect.get(globalThis, 'heard'))).toEqual([]);
  const opened = await browser.open(own.url());
  expect(await opened.evaluate(() => document.body.innerText.trim())).toBe('');
  await page.close();
});

it('gives the frame the rights of nobody', async () => {
  const page = await home();
  await bar(page, one).click('More actions');
  const frame = await frameOf(page);
  for (const call of ['exportAll', 'settings', 'hello', 'views', 'load', 'openPanel']) {
    const answer = await frame.evaluate((name) => chrome.runtime.sendMessage({ diapason: 1, call: name, input: { ids: [] } }), call);
    expect(answer).toEqual({ ok: false, problem: { code: 'not-allowed', where: 'frame' } });
  }
  await page.close();
});

it('closes a popover the moment another document comes into its frame, and opens the next one in a fresh frame', async () => {
  const page = await home();
  await bar(page, one).click('More actions');
  await overlay(page).click(/^Note/);
  await overlay(page).waitText('Note for the team');
  const frame = await frameOf(page);
  await frame.evaluate(() => location.assign('https://x.com/practice/x.css'));
  await until('the frame to be gone', () => !page.frames().includes(frame));
  await bar(page, one).click('More actions');
  await overlay(page).click(/^Note/);
  await overlay(page).waitText('Note for the team');
  await page.close();
});

it('hears what is typed after it took the focus away, and nothing from before', async () => {
  const page = await home();
  await bar(page, one).click('More actions');
  await overlay(page).click(/^Note/);
  await overlay(page).type(/^Note for the team/, 'ZQ');
  await page.evaluate(() => {
    const own = document.createElement('input');
    document.body.prepend(own);
    own.focus();
  });
  await page.keyboard.type('W');
  const { words } = await page.evaluate(probe, { asked: [], points: [] });
  expect(words).toMatch(/^W$/m);
  expect(words).not.toMatch(/^[ZQ]$/m);
  await page.close();
});

/** Lays something over the whole page that lets the mouse through, or takes it away. */
const cover = (page: Page, on: boolean) =>
  page.evaluate((add) => {
    document.querySelector('#bait')?.remove();
    const style = 'position:fixed;inset:0;z-index:2147483647;pointer-events:none;background:#fff';
    if (add) document.documentElement.append(Object.assign(document.createElement('div'), { id: 'bait', style }));
  }, on);
/** Resolves once the browser says that the bar of a post is covered. */
const seesCover = (page: Page, id: string) =>
  page.evaluate(
    (post) =>
      new Promise<void>((resolve) => {
        const options = { trackVisibility: true, delay: 100 } as IntersectionObserverInit;
        const eye = new IntersectionObserver((looks) => {
          if ((looks.at(-1) as { isVisible?: boolean } | undefined)?.isVisible === false) resolve();
        }, options);
        eye.observe(document.querySelector(`[data-diapason="${post}"]`) as Element);
      }),
    id,
  );
/** Presses until it is sent: what was covered must have lain open for a while. */
const sendAtLast = (page: Page) =>
  until('the escalation', async () => {
    if ((await sent()) === 0)
      await overlay(page)
        .click(/^Send · /, 1_000)
        .catch(() => undefined);
    return (await sent()) === 1;
  });
const sent = async () => (await rowsOf<Event>(browser, 'events')).filter(({ what }) => what.type === 'escalated').length;

it('sends nothing that is pressed under a cover, on a bar or in a popover, and says so', async () => {
  const page = await home();
  await bar(page, one).click(/^Label$/);
  await overlay(page).click(/^Complaint\b/);
  await page.keyboard.press('Escape');
  await until('the department', async () => (await bar(page, one).controls()).some((name) => name.startsWith('Escalate to')));
  await cover(page, true);
  await bar(page, one).click(/^Escalate to /);
  await overlay(page).waitText('nothing was sent');
  await overlay(page).click(/^Send · /);
  expect(await sent()).toBe(0);
  await page.bringToFront();
  await cover(page, false);
  await sendAtLast(page);
  await page.close();
});

it('sends nothing where the cover goes away with the press', async () => {
  const page = await home();
  const two = `x:${practicePost('x', 1).id}`;
  const before = await sent();
  await bar(page, two).click(/^Label$/);
  await overlay(page).click(/^Complaint\b/);
  await page.keyboard.press('Escape');
  await until('the department', async () => (await bar(page, two).controls()).some((name) => name.startsWith('Escalate to')));
  await cover(page, true);
  await seesCover(page, two);
  await page.evaluate(() => addEventListener('pointerdown', () => document.querySelector('#bait')?.remove(), true));
  await bar(page, two).click(/^Escalate to /);
  await overlay(page).waitText('nothing was sent');
  expect([await sent(), await page.locator('#bait').count()]).toEqual([before, 0]);
  await page.close();
});

it('sends nothing where the page moves a bar under the second press of a double click, and says so', async () => {
  const page = await home();
  const three = `x:${practicePost('x', 2).id}`;
  const before = await sent();
  await bar(page, three).click(/^Label$/);
  await overlay(page).click(/^Complaint\b/);
  await page.keyboard.press('Escape');
  const button = await until('the department', () => bar(page, three).box(/^Escalate to /));
  const [x, y] = [button.x + button.width / 2, button.y + button.height / 2 + 40];
  await page.evaluate(
    ([left, top]) => {
      const style = `position:fixed;z-index:2147483647;width:20px;height:20px;left:${left - 10}px;top:${top - 10}px`;
      const bait = Object.assign(document.createElement('button'), { id: 'twice', style });
      bait.onclick = () => {
        bait.remove();
        document.body.style.marginTop = '40px';
      };
      document.documentElement.append(bait);
    },
    [x, y] as const,
  );
  await page.mouse.dblclick(x, y, { delay: 20 });
  await overlay(page).waitText('moved this post just before you pressed');
  expect([await sent(), await page.locator('#twice').count()]).toEqual([before, 0]);
  await until('the escalation', async () => {
    if ((await sent()) === before) await page.mouse.click(x, y);
    return (await sent()) === before + 1;
  });
  await page.close();
});

it('reads which words of a draft are underlined, in Chromium and wherever the browser can paint them', async () => {
  const { author } = practicePost('x', 4);
  const page = await browser.open(`https://x.com/${author.handle}/status/${practicePost('x', 4).id}?lang=en`);
  await page.locator('[data-testid="tweetTextarea_0"]').click();
  await page.keyboard.type('Hi Grace, please be advised that you must send it back.');
  await overlay(page).waitText('2 advised');
  const underlined = await page.evaluate(() => [...CSS.highlights.values()].flatMap((one) => [...one].map(String)));
  expect(underlined).toContain('please be advised that');
  await page.close();
});
