import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from '../../tools/browser/faults.ts';
import { bar, overlay } from '../../tools/browser/reach.ts';
import { waitWords } from '../../tools/browser/see.ts';
import { ask, type Colleague, founder, joiner } from '../../tools/browser/team.ts';
import { until } from '../../tools/browser/until.ts';
import { somePost } from '../../tools/histories.ts';
import { practicePost } from '../../tools/practice/posts.ts';
import { type Practice, startPractice } from '../../tools/practice/server.ts';
import { type Nats, noNats, startNats } from '../../tools/team/servers/nats.ts';

let { id, author } = practicePost('x', 4);
let status = '';

/** Another post each time the first journey is tried: what a try that failed has answered stays answered. */
function takeFreshPost(retry = 0): void {
  ({ id, author } = practicePost('x', [4, 5, 7][retry] ?? 8));
  status = `https://x.com/${author.handle}/status/${id}?lang=en`;
}
const draft = (page: Page) => page.evaluate(() => window.practice.editorText());
const sent = (page: Page) => page.evaluate(() => window.practice.sent.length);
const send = (page: Page) => page.locator('[data-testid="tweetButtonInline"]').click();

async function write(page: Page, text: string): Promise<void> {
  await page.locator('[data-testid="tweetTextarea_0"]').click();
  await overlay(page).waitText('tone');
  await page.keyboard.type(text);
}

describe.skipIf(noNats !== undefined)('colleagues on one NATS server', () => {
  let nats: Nats;
  let practice: Practice;
  let lea: Colleague;
  let emma: Colleague;
  const others: Colleague[] = [];
  beforeAll(async () => {
    [nats, practice] = await Promise.all([startNats(), startPractice()]);
    lea = await founder(practice, 'Léa', nats.config('lea'));
    emma = await joiner(practice, lea, { name: 'Emma', role: 'member', engine: nats.config('emma') });
  }, 120_000);
  afterAll(async () => {
    await Promise.allSettled([lea, emma, ...others].map((one) => one?.close()));
    await Promise.allSettled([practice?.close(), nats?.stop()]);
  });

  it('see who is writing at once, and are asked once before a second answer', async ({ task }) => {
    takeFreshPost(task.result?.retryCount);
    const hers = await emma.browser.open(status);
    const mine = await lea.browser.open(status);
    await bar(mine, `x:${id}`).waitText('I take it');
    await hers.bringToFront();
    await write(hers, 'Hi there,');
    await bar(mine, `x:${id}`).waitText('Emma is writing');

    await mine.bringToFront();
    await write(mine, 'Hi there, so sorry.');
    await send(mine);
    await overlay(mine).waitText('Emma is writing a reply to this post.');
    expect(await sent(mine)).toBe(0);

    await hers.bringToFront();
    await send(hers);
    await until('Emma’s reply', async () => (await sent(hers)) === 1);
    await bar(mine, `x:${id}`).waitText('Answered by Emma');
    await mine.bringToFront();
    await send(mine);
    await overlay(mine).waitText(/Emma answered this post/);
    expect(await draft(mine)).toBe('Hi there, so sorry.');
    expect(await sent(mine)).toBe(0);
    await send(mine);
    await until('Léa’s reply all the same', async () => (await sent(mine)) === 1);
    await Promise.all([hers.close(), mine.close()]);
  }, 60_000);

  it('no more say that somebody writes once the draft is empty', async () => {
    const other = practicePost('x', 6);
    const address = `https://x.com/${other.author.handle}/status/${other.id}?lang=en`;
    const hers = await emma.browser.open(address);
    const mine = await lea.browser.open(address);
    await bar(mine, `x:${other.id}`).waitText('I take it');
    await hers.bringToFront();
    await write(hers, 'Hi');
    await bar(mine, `x:${other.id}`).waitText('Emma is writing');
    await hers.keyboard.press('Control+KeyA');
    await hers.keyboard.press('Delete');
    await bar(mine, `x:${other.id}`).waitText('I take it');
    await Promise.all([hers.close(), mine.close()]);
  }, 60_000);

  it('of a department see their own queue, take, answer, and pass on what is not theirs', async () => {
    const paul = await joiner(practice, lea, { name: 'Paul', role: 'department', department: 'support', engine: nats.config('paul') });
    others.push(paul);
    await ask(lea.page, 'escalate', { post: somePost('x:901'), department: 'support', ask: 'information', summary: 'A parcel is lost.' });
    await ask(lea.page, 'escalate', { post: somePost('x:902'), department: 'support', summary: 'An invoice is wrong.' });
    await ask(lea.page, 'escalate', { post: somePost('x:903'), department: 'pr', summary: 'A journalist asks.' });

    const panel = await paul.browser.openPage('panel');
    await waitWords(panel, 'A parcel is lost.', 25_000);
    const words = await waitWords(panel, 'An invoice is wrong.');
    expect(words).toContain('Léa asks for information');
    expect(words).not.toContain('A journalist asks.');
    await panel.setViewportSize({ width: 320, height: 800 });
    expect(await faults(panel)).toEqual([]);

    const card = (summary: string) => panel.getByRole('article').filter({ hasText: summary });
    await card('A parcel is lost.').getByRole('button', { name: 'I take it' }).click();
    await card('A parcel is lost.').getByText('Paul took it').waitFor();
    await card('A parcel is lost.').getByRole('button', { name: 'My answer' }).click();
    await panel.getByLabel('Your answer').fill('It is found: it arrives on Friday.');
    await panel.getByRole('button', { name: 'Send my answer' }).click();
    await card('A parcel is lost.').waitFor({ state: 'detached' });
    await card('An invoice is wrong.').getByRole('button', { name: 'Not mine' }).click();
    await panel.getByLabel('Who should have it?').selectOption('pr');
    await panel.getByRole('button', { name: 'Pass it on' }).click();
    await card('An invoice is wrong.').waitFor({ state: 'detached' });

    await until('Léa to read the answer', async () => {
      const [view] = await ask(lea.page, 'views', { ids: ['x:901'] });
      return view?.escalations[0]?.answer?.text === 'It is found: it arrives on Friday.';
    });
    await until('Léa to see where the other one is', async () => {
      const [view] = await ask(lea.page, 'views', { ids: ['x:902'] });
      return view?.escalations[0]?.department === 'pr' && view.escalations[0].stage === 'passed';
    });
    await expect(ask(paul.page, 'label', { postId: 'x:901', group: 'kind', value: 'question', on: true })).rejects.toThrow('not-your-role');
    expect((await ask(lea.page, 'team', {})).aside).toEqual([]);
  }, 120_000);

  it('who only read see everything and are offered nothing', async () => {
    const noe = await joiner(practice, lea, { name: 'Noé', role: 'reader', engine: nats.config('noe') });
    others.push(noe);
    const page = await noe.browser.open(status);
    await bar(page, `x:${id}`).waitText('Answered by');
    const offered = (await bar(page, `x:${id}`).controls()).filter((name) => /label|take|escalate|undo/i.test(name));
    expect(offered).toEqual([]);
    const panel = await noe.browser.openPage('panel');
    await waitWords(panel, 'You read along');
    await panel.goto(`${panel.url().split('#')[0]}#post=${encodeURIComponent('x:901')}`);
    const words = await waitWords(panel, 'You read along');
    expect(words).toContain('It is found: it arrives on Friday.');
    expect(await panel.getByRole('toolbar').count()).toBe(0);
    const guide = await noe.browser.openPage('guide');
    await waitWords(guide, 'You can read the guide.');
    expect(await guide.getByRole('link', { name: /Add a rule/ }).count()).toBe(0);
    await guide.locator('nav.rules li a').first().click();
    await guide.locator('.detail fieldset').first().waitFor({ state: 'attached' });
    expect(await guide.locator('.detail').locator('input:enabled, textarea:enabled, select:enabled').count()).toBe(0);
    await guide.goto(`${guide.url().split('#')[0]}#exchange`);
    await guide
      .getByRole('heading', { name: /Export|Save/ })
      .first()
      .waitFor();
    expect(await guide.locator('main input[type=file]').count()).toBe(0);
    expect((await ask(noe.page, 'team', {})).status).toMatchObject({ light: 'in-step', toSend: 0 });
  }, 120_000);
});
