import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { bar } from '../../tools/browser/reach.ts';
import { waitWords } from '../../tools/browser/see.ts';
import { callAsPage, rowsOf } from '../../tools/browser/workspace.ts';
import { practicePost } from '../../tools/practice/posts.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
  // The background answers once its first run is over.
  await callAsPage(browser, 'settings', {});
});
afterAll(() => browser?.close());

/** Writes a row beside the extension, as a damaged disk or another version would. */
async function putRow(table: string, row: object): Promise<void> {
  const page = await browser.openPage('panel');
  await page.evaluate(
    ([name, value]) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('diapason');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const under = opening.result.transaction(name, 'readwrite');
          under.objectStore(name).put(value);
          under.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    [table, row] as const,
  );
  await page.close();
}

async function opened(name: 'panel' | 'settings' | 'guide', hash = ''): Promise<Page> {
  const page = await browser.openPage(name);
  if (hash !== '') await page.evaluate((place) => location.assign(place), hash);
  return page;
}

it('shows a document of a newer version, and says what it needs to be changed here', async () => {
  const versions = await rowsOf<{ id: string; kind: string; at: string; body: object }>(browser, 'documents');
  const before = versions.find(({ kind }) => kind === 'guide');
  const id = 'a'.repeat(64);
  const newer = { ...before, id, parents: [before?.id], author: 'Emma', body: { ...before?.body, schema: 9, name: 'Lune', voices: [] } };
  await putRow('documents', newer);
  await putRow('meta', { key: 'head:guide', value: { head: id, forks: [] } });
  const page = await opened('guide');
  await waitWords(page, /The guide was written by a newer version of Diapason\..*needs an update of Diapason\./);
  await page.locator('a[href^="#rules/"]').first().click();
  await page.locator('.detail textarea, .detail input').first().waitFor();
  expect(await page.locator('.detail textarea:enabled, .detail input[type=text]:enabled').count()).toBe(0);
  await page.close();
});

it('says that the place in a team and a row of the outbox cannot be read, and goes on showing the rest', async () => {
  await putRow('meta', { key: 'team:membership', value: { workspace: 7 } });
  await putRow('outbox', { escalationId: 'lost-1', dueAt: 0 });
  for (const [name, hash] of [
    ['panel', ''],
    ['settings', '#team'],
  ] as const) {
    const page = await opened(name, hash);
    await waitWords(page, /This browser’s place in the team cannot be read any more \(workspace\)\. It was left as it is/);
    await waitWords(page, /Something that waited to be sent cannot be read any more \(lost-1\)/);
    // Nobody is offered to found or join one, as if there were none.
    expect(
      await page
        .locator('form')
        .filter({ hasText: /Found a team|Join/ })
        .count(),
    ).toBe(0);
    await page.close();
  }
  const page = await browser.open('https://x.com/home?lang=en&still=1');
  await bar(page, `x:${practicePost('x', 0).id}`).waitText(/Label/);
  expect((await rowsOf<{ key: string; value: unknown }>(browser, 'meta')).find(({ key }) => key === 'team:membership')?.value).toEqual({
    workspace: 7,
  });
});
