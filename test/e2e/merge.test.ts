import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Guide } from '../../src/guide/guide.ts';
import { faults } from '../../tools/browser/faults.ts';
import { waitWords } from '../../tools/browser/see.ts';
import { ask, type Colleague, founder, joiner } from '../../tools/browser/team.ts';
import { until } from '../../tools/browser/until.ts';
import { type Practice, startPractice } from '../../tools/practice/server.ts';
import { type Nats, noNats, startNats } from '../../tools/team/servers/nats.ts';

const settled = async (page: Page) => (await ask(page, 'syncTeam', {})).status?.light === 'in-step';

/** Publishes a guide made from the one in force. */
async function publish(page: Page, change: (guide: Guide) => Guide, note: string): Promise<void> {
  const { version, guide } = await ask(page, 'guide', {});
  await ask(page, 'publish', { kind: 'guide', parents: [version], note, body: change(guide) });
}

const reworded = (guide: Guide, at: number, message: string): Guide => ({
  ...guide,
  rules: guide.rules.map((rule, index) => (index === at ? { ...rule, message } : rule)),
});

describe.skipIf(noNats !== undefined)('two guides published at the same time', () => {
  let nats: Nats;
  let practice: Practice;
  let lea: Colleague;
  let emma: Colleague;
  beforeAll(async () => {
    [nats, practice] = await Promise.all([startNats(), startPractice()]);
    lea = await founder(practice, 'Léa', nats.config('lea'));
    emma = await joiner(practice, lea, { name: 'Emma', role: 'lead', engine: { ...nats.config('lea') } });
  }, 120_000);
  afterAll(async () => {
    await Promise.allSettled([lea?.close(), emma?.close()]);
    await Promise.allSettled([practice?.close(), nats?.stop()]);
  });

  it('are one fork for both leads, and are merged by rule with nothing lost', async () => {
    const { guide } = await ask(lea.page, 'guide', {});
    const kept = guide.rules[2];
    await nats.kill(0);
    await publish(lea.page, (now) => reworded(reworded(now, 0, 'As Léa says.'), 1, 'Only Léa changed this.'), 'Léa’s');
    await publish(
      emma.page,
      (now) => ({ ...reworded(now, 0, 'As Emma says.'), rules: reworded(now, 0, 'As Emma says.').rules.toSpliced(2, 1) }),
      '',
    );
    await nats.start(0);
    await until(
      'both to be in step',
      async () => (await settled(lea.page)) && (await settled(emma.page)) && (await settled(lea.page)),
      40_000,
    );
    const heads = await Promise.all([lea, emma].map(async ({ page }) => (await ask(page, 'guide', {})).version));
    expect(heads[0]).toBe(heads[1]);

    const panel = await emma.browser.openPage('panel');
    await waitWords(panel, 'Two versions of the tone guide were published at the same time.');
    const [page] = await Promise.all([
      emma.browser.context.waitForEvent('page'),
      panel.getByRole('button', { name: 'Compare and merge' }).click(),
    ]);
    await waitWords(page, 'To decide (1)');
    const words = await waitWords(page, 'Merged by itself (2)');
    expect(words).toContain('Only Léa changed this.');
    expect(words).toContain(kept?.message);
    for (const width of [320, 900]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await faults(page)).toEqual([]);
    }
    const done = page.getByRole('button', { name: 'Publish the merge' });
    expect(await done.isDisabled()).toBe(true);
    await page.getByRole('radio', { name: 'As Emma has it' }).focus();
    await page.keyboard.press('Space');
    await done.click();
    await waitWords(page, 'Nothing to merge');

    await until('the merge in Léa’s browser', async () => {
      await ask(lea.page, 'syncTeam', {});
      return !heads.includes((await ask(lea.page, 'guide', {})).version);
    });
    const { guide: merged } = await ask(lea.page, 'guide', {});
    expect(merged.rules[0]?.message).toBe('As Emma says.');
    expect(merged.rules[1]?.message).toBe('Only Léa changed this.');
    expect(merged.rules.some(({ id }) => id === kept?.id)).toBe(false);
    expect(merged.rules).toHaveLength(guide.rules.length - 1);
    expect((await ask(lea.page, 'team', {})).aside).toEqual([]);
  }, 120_000);
});
