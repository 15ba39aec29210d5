import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bar, overlay } from '../../tools/browser/reach.ts';
import { ask, type Colleague, founder, joiner } from '../../tools/browser/team.ts';
import { until } from '../../tools/browser/until.ts';
import { practicePost } from '../../tools/practice/posts.ts';
import { type Practice, startPractice } from '../../tools/practice/server.ts';
import { type Apache, noApache, startApache } from '../../tools/team/servers/apache.ts';
import { login } from '../../tools/team/servers/logins.ts';

/** A post that nobody has touched yet: another one each time it is tried. */
const fresh = [4, 5, 7].map((n) => practicePost('x', n));

describe.skipIf(noApache !== undefined)('colleagues on one WebDAV folder', () => {
  let apache: Apache;
  let practice: Practice;
  let lea: Colleague;
  let emma: Colleague;
  const engine = (user: 'lea' | 'emma') => ({ kind: 'webdav' as const, address: apache.address, ...login(user) });
  beforeAll(async () => {
    [apache, practice] = await Promise.all([startApache(), startPractice()]);
    lea = await founder(practice, 'Léa', engine('lea'));
    emma = await joiner(practice, lea, { name: 'Emma', role: 'member', engine: engine('emma') });
  }, 120_000);
  afterAll(async () => {
    await Promise.allSettled([lea?.close(), emma?.close()]);
    await Promise.allSettled([practice?.close(), apache?.stop()]);
  });

  it('see at the next pull who is writing, and are asked at the click from what is new on the server', async ({ task }) => {
    const { id, author } = fresh[task.result?.retryCount ?? 0] ?? practicePost('x', 8);
    const status = `https://x.com/${author.handle}/status/${id}?lang=en`;
    const hers = await emma.browser.open(status);
    const mine = await lea.browser.open(status);
    await bar(mine, `x:${id}`).waitText('I take it');
    await hers.bringToFront();
    await hers.locator('[data-testid="tweetTextarea_0"]').click();
    await overlay(hers).waitText('tone');
    await hers.keyboard.type('Hi there,');
    await until('Emma’s claim to be on the server', async () => {
      const [view] = await ask(emma.page, 'views', { ids: [`x:${id}`] });
      return view?.claim?.writing === true && (await ask(emma.page, 'syncTeam', {})).status?.toSend === 0;
    });
    await ask(lea.page, 'syncTeam', {});
    await bar(mine, `x:${id}`).waitText('Emma is writing');

    await hers.locator('[data-testid="tweetButtonInline"]').click();
    await until('Emma’s reply to be on the server', async () => {
      const [view] = await ask(emma.page, 'views', { ids: [`x:${id}`] });
      return view?.answered?.mine === true && (await ask(emma.page, 'syncTeam', {})).status?.toSend === 0;
    });
    await mine.bringToFront();
    await mine.locator('[data-testid="tweetTextarea_0"]').click();
    await overlay(mine).waitText('tone');
    await mine.keyboard.type('Hi there, so sorry.');
    await bar(mine, `x:${id}`).waitText('Answered by Emma');
    await mine.locator('[data-testid="tweetButtonInline"]').click();
    await overlay(mine).waitText(/Emma answered this post/);
    expect(await mine.evaluate(() => window.practice.sent.length)).toBe(0);
  }, 90_000);
});
