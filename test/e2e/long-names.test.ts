import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { faults } from '../../tools/browser/faults.ts';
import { bar, overlay } from '../../tools/browser/reach.ts';
import { until } from '../../tools/browser/until.ts';
import { callAsPage, rowsOf } from '../../tools/browser/workspace.ts';
import { practicePost } from '../../tools/practice/posts.ts';

const post = practicePost('x', 0);
/** 76 letters without a place to break, and a name as long as a site may give. */
const department = 'Rechtsschutzversicherungsgesellschaftenangelegenheitensachbearbeitungsstelle';
const author = `${'Aleksandra '.repeat(40)}${'ל'.repeat(60)}`;

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
  await callAsPage(browser, 'settings', {});
  const versions = await rowsOf<{ id: string; kind: string }>(browser, 'documents');
  const heads = versions.filter(({ kind }) => kind === 'workspace').map(({ id }) => id);
  const departments = defaultWorkspace.departments.map((one) => ({ ...one, name: { en: department, fr: department } }));
  const long = { en: department, fr: department };
  const { kind } = defaultWorkspace.labels;
  const labels = { ...defaultWorkspace.labels, kind: kind.map((one) => (one.key === 'complaint' ? { ...one, name: long } : one)) };
  const body = { ...defaultWorkspace, name: author.slice(0, 100), departments, labels };
  const answer = await callAsPage(browser, 'publish', { kind: 'workspace', parents: heads, note: '', body });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  const page = await browser.open('https://x.com/home?lang=en');
  await page.evaluate(
    ([id, name]) => {
      const words = document.querySelector(`article:has(a[href$="/status/${id}"]) [data-testid="User-Name"] span`);
      if (words !== null) words.textContent = name ?? '';
    },
    [post.id, author] as const,
  );
  await bar(page, `x:${post.id}`).click(/^Label$/);
  await overlay(page).click(/Rechtsschutz/);
  await page.keyboard.press('Escape');
  // Nothing reaches a department here: the bar's own button would first ask where they read.
  await callAsPage(browser, 'escalate', { postId: `x:${post.id}`, department: 'support' });
  await until('the escalation', async () => (await rowsOf(browser, 'escalations')).length === 1);
  await page.close();
});
afterAll(() => browser?.close());

it.each([
  ['the queue', 'panel', ''],
  ['a post', 'panel', `#post=${encodeURIComponent(`x:${post.id}`)}`],
  ['the departments', 'settings', '#departments'],
  ['the start of the settings', 'settings', ''],
] as const)('%s holds long names at 320 pixels, which is 640 at twice the size of letters', async (_, name, hash) => {
  const page = await browser.openPage(name);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate((wanted) => {
    location.hash = wanted;
  }, hash);
  await page.locator('[data-post], .empty, h1').first().waitFor();
  expect(await faults(page)).toEqual([]);
  await page.close();
});
