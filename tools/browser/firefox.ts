/** Firefox with the extension as a temporary add-on, driven over WebDriver BiDi, on the same practice sites. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Frame, type Page } from 'puppeteer-core';
import { startPractice } from '../practice/server.ts';
import { findBrowser } from '../programs/browsers.ts';
import { root } from '../root.ts';
import type { PageName } from './chromium.ts';
import { watchScreens } from './open-browsers.ts';
import { startProxy } from './proxy.ts';
import { until } from './until.ts';

export interface Firefox {
  open(address: string): Promise<Page>;
  openPage(name: PageName): Promise<Page>;
  /** Puts the same extension over itself, as an update does. */
  update(): Promise<void>;
  close(): Promise<void>;
}

/** Focuses the bar of a post on X by keyboard, as a person does. */
export async function focusBar(page: Page, id: string): Promise<void> {
  await page.waitForSelector(`[data-diapason="x:${id}"]`);
  await page.focus(`article a[href$="/status/${id}"]`);
  await page.keyboard.down('Alt');
  await page.keyboard.press('KeyL');
  await page.keyboard.up('Alt');
  await until('the bar to have the focus', () =>
    page.evaluate((wanted) => document.activeElement?.getAttribute('data-diapason') === `x:${wanted}`, id),
  );
}

/** The frame of our popovers in a page; BiDi does not say its address, so each is asked. */
export async function popoverFrame(page: Page): Promise<Frame | undefined> {
  const others = page.frames().filter((frame) => frame !== page.mainFrame());
  const ours = () => location.protocol === 'moz-extension:' && document.querySelector('.pop') !== null;
  const asked = await Promise.all(others.map((frame) => frame.evaluate(ours).catch(() => false)));
  return others.find((_, at) => asked[at]);
}

/** What the frame of our popovers says, once it says something and has the focus. */
export function popoverWords(page: Page): Promise<string> {
  const look = () => (document.hasFocus() ? document.body.innerText.trim() : '');
  return until('a popover with the focus', async () => {
    const words = await (await popoverFrame(page))?.evaluate(look);
    return words || undefined;
  });
}

const practiceBuild = path.join(root, 'out', 'practice', 'firefox');

/** `build`: the unpacked extension, where it is not that of the other journeys. `prefs`: more preferences of Firefox. */
export async function launchFirefox(build = practiceBuild, prefs: Readonly<Record<string, unknown>> = {}): Promise<Firefox> {
  const practice = await startPractice();
  const proxy = await startProxy(practice.port);
  const manifest = JSON.parse(await readFile(path.join(build, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  const uuid = randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      // A host of our own choosing for moz-extension://, so that its pages can be opened.
      'extensions.webextensions.uuids': JSON.stringify({ [manifest.browser_specific_settings.gecko.id]: uuid }),
      'intl.accept_languages': 'en',
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      ...prefs,
    },
  });
  await browser.installExtension(build);
  const unwatch = watchScreens(() => browser.pages());

  return {
    async open(address) {
      const page = await browser.newPage();
      await page.goto(address);
      return page;
    },
    async openPage(name) {
      const page = await browser.newPage();
      const address = `moz-extension://${uuid}/pages/${name}.html`;
      // Firefox loads the page but never answers this navigation.
      page.goto(address, { timeout: 2_000 }).catch(() => undefined);
      await until(
        `the page ${name}`,
        async () => (await page.evaluate(() => `${location.href} ${document.readyState}`)) === `${address} complete`,
      );
      return page;
    },
    async update() {
      await browser.installExtension(build);
    },
    async close() {
      unwatch();
      await browser.close();
      await proxy.close();
      await practice.close();
    },
  };
}
