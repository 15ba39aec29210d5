import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CallInput, CallName, CallResults } from '../../src/contract/calls.ts';
import { type Firefox, focusBar, launchFirefox, popoverWords } from '../../tools/browser/firefox.ts';
import { until } from '../../tools/browser/until.ts';
import { practicePost } from '../../tools/practice/posts.ts';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(() => firefox?.close());

/** Labels a post by keyboard alone. */
async function label(page: Page, id: string): Promise<void> {
  await focusBar(page, id);
  await page.keyboard.press('l');
  await popoverWords(page);
  await page.keyboard.press('r');
}

it('labels a post by keyboard and finds it in the panel', async () => {
  const page = await firefox.open('https://x.com/home?lang=en');
  const { id, text } = practicePost('x', 0);
  await label(page, id);
  const panel = await firefox.openPage('panel');
  await until(
    'the post in the panel',
    async () => (await panel.evaluate(() => document.body.innerText)).includes(text.slice(0, 30)),
    20_000,
  );
  expect(await panel.evaluate(() => document.body.innerText)).toContain('Nadia Perrin');
});

it('opens every page of its own', async () => {
  for (const name of ['settings', 'welcome', 'panel', 'merge'] as const) {
    const page = await firefox.openPage(name);
    await until(`words on ${name}`, async () => (await page.evaluate(() => document.body.innerText.trim().length)) > 20);
    await page.close();
  }
});

it('keeps two brands apart, each with its own account', async () => {
  const own = await firefox.openPage('settings');
  const call = async <N extends CallName>(name: N, input: CallInput<N>, workspace?: string): Promise<CallResults[N]> => {
    const behalf = workspace === undefined ? {} : { behalf: { workspace } };
    const answer = await own.evaluate((message) => chrome.runtime.sendMessage(message), { diapason: 1, call: name, input, ...behalf });
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
    return answer.value;
  };
  const { store } = await call('addWorkspace', { name: 'Studio Nord' });
  await call('bindAccount', { account: 'x:studionord', store });
  const page = await firefox.open('https://x.com/home?lang=en&account=studionord');
  const { id } = practicePost('x', 1);
  await label(page, id);
  const ids = [`x:${id}`];
  await until('the label', async () => (await call('views', { ids }, store))[0]?.labels.kind !== undefined, 20_000);
  expect(await call('views', { ids }, 'diapason')).toEqual([]);
});

it('answers on a page that was open before an update, without a reload', async () => {
  const page = await firefox.open('https://x.com/home?lang=en&still=1');
  const { id } = practicePost('x', 1);
  await page.waitForSelector(`[data-diapason="x:${id}"]`);
  await page.evaluate((wanted) => Object.assign(globalThis, { old: document.querySelector(`[data-diapason="x:${wanted}"]`) }), id);
  await firefox.update();
  const isNew = (wanted: string) => {
    const bars = document.querySelectorAll(`[data-diapason="x:${wanted}"]`);
    return bars.length === 1 && bars[0] !== (globalThis as unknown as { old: Element }).old;
  };
  await until('one new bar in place of the old one', () => page.evaluate(isNew, id), 30_000);
  await label(page, id);
  const panel = await firefox.openPage('panel');
  const { text } = practicePost('x', 1);
  await until(
    'the post in the panel',
    async () => (await panel.evaluate(() => document.body.innerText)).includes(text.slice(0, 30)),
    20_000,
  );
}, 120_000);
