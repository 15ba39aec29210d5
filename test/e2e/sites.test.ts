import path from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Post } from '../../src/contract/post.ts';
import type { Site } from '../../src/contract/site.ts';
import { facebook } from '../../src/sites/facebook.ts';
import { x } from '../../src/sites/x.ts';
import { findBrowser } from '../../tools/programs/browsers.ts';
import { root } from '../../tools/root.ts';
import { fbFeed, fbPost } from '../sites/fixtures/facebook.ts';
import { xColumn, xPost } from '../sites/fixtures/x.ts';
import { documentOf, readCaptures } from '../sites/load.ts';

let browser: Browser;
let page: Page;
let bundle = '';

beforeAll(async () => {
  const built = await build({
    stdin: {
      contents: "import { sites } from './src/sites/index.ts'; globalThis.sites = sites;",
      resolveDir: path.join(root),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
  });
  bundle = built.outputFiles[0]?.text ?? '';
  browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage();
  await page.route('**/*', (route) => route.abort());
});
afterAll(() => browser?.close());

/** What the adapter reads of a page in Chromium. */
async function readInChromium(site: Site, html: string): Promise<(Post | undefined)[]> {
  await page.setContent(html, { waitUntil: 'domcontentloaded' });
  await page.evaluate(bundle);
  const read = `JSON.stringify(sites.find((site) => site.id === '${site.id}').findPosts(document).map((element) => sites.find((site) => site.id === '${site.id}').readPost(element)))`;
  return JSON.parse(await page.evaluate<string>(read)) as (Post | undefined)[];
}

describe.each([x, facebook])('real pages of $name', (site) => {
  const pages = readCaptures(site.id);
  it.skipIf(pages.size > 0)('are not on this machine: DIAPASON_SHARED names no folder with captures', () => {});

  it.each([...pages])('read the same in Chromium as without a browser: %s', async (_, html) => {
    const document = documentOf(html, 'about:blank');
    const expected = site.findPosts(document).map((element) => site.readPost(element));
    expect(await readInChromium(site, html)).toEqual(expected);
  });
});

describe.each([
  { site: x, html: xColumn(xPost()), inside: '[data-testid="tweetText"]' },
  { site: facebook, html: fbFeed(fbPost()), inside: '[data-ad-rendering-role="story_message"] div[dir]' },
])('a hostile page of $site.name in Chromium', ({ site, html, inside }) => {
  it('nested 20,000 deep is read without overflow', async () => {
    await page.setContent('<main></main>');
    await page.evaluate(bundle);
    // A document without a view: Chromium's own layout does not survive such a depth.
    const posts = await page.evaluate<number>(`(() => {
      const unseen = document.implementation.createHTMLDocument();
      unseen.body.innerHTML = ${JSON.stringify(html)};
      let at = unseen.querySelector('${inside}');
      for (let depth = 0; depth < 20_000; depth++) at = at.appendChild(unseen.createElement('span'));
      at.textContent = 'the bottom';
      const site = sites.find((one) => one.id === '${site.id}');
      return site.findPosts(unseen).filter((element) => site.readPost(element).text.endsWith('the bottom')).length;
    })()`);
    expect(posts).toBe(1);
  });
});
