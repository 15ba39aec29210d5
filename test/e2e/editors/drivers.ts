/** One browser with the editors' page, driven the same way whichever browser it is. */

import path from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../../tools/programs/browsers.ts';
import { root } from '../../../tools/root.ts';

export interface Driver {
  /** Evaluates an expression in the page's own world. */
  page(expression: string): Promise<unknown>;
  /** Evaluates an expression in the world of a content script. */
  world(expression: string): Promise<unknown>;
  /** Presses a key as a person does. */
  press(key: string, control?: boolean): Promise<void>;
  close(): Promise<void>;
}

const markup =
  '<!doctype html><meta charset="utf-8"><title>Editors</title><main><div id="draft"></div><form role="presentation">' +
  '<div id="lexical" class="notranslate" contenteditable="true" role="textbox" tabindex="0"></div></form></main>';

async function bundle(file: string): Promise<string> {
  const built = await build({
    entryPoints: [path.join(root, 'test/e2e/editors', file)],
    bundle: true,
    write: false,
    format: 'iife',
    define: { global: 'window', 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return built.outputFiles[0]?.text ?? '';
}

export async function openChromium(): Promise<Driver> {
  const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  await page.setContent(markup);
  await page.addScriptTag({ content: await bundle('page.ts') });
  const cdp = await page.context().newCDPSession(page);
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const world = async (expression: string) => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  };
  await world(await bundle('world.ts'));
  return {
    page: (expression) => page.evaluate(expression),
    world,
    press: (key, control = false) => page.keyboard.press(control ? `Control+${key}` : key),
    close: () => browser.close(),
  };
}

interface BidiRemote {
  send(
    method: string,
    params: object,
  ): Promise<{ result: { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } } }>;
}

export async function openFirefox(): Promise<Driver> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: findBrowser('firefox'), headless: true });
  const page = await browser.newPage();
  await page.setContent(markup);
  await page.bringToFront();
  await page.evaluate(await bundle('page.ts'));
  // A sandbox is Firefox's isolated world; puppeteer's own API has no door to a named one.
  const remote = (browser as unknown as { connection: BidiRemote }).connection;
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const world = async (expression: string) => {
    const target = { context, sandbox: 'content' };
    const { result } = await remote.send('script.evaluate', { expression, target, awaitPromise: true });
    if (result.type === 'exception') throw new Error(result.exceptionDetails?.text);
    return result.result?.value;
  };
  await world(await bundle('world.ts'));
  return {
    page: (expression) => page.evaluate(expression),
    world,
    async press(key, control = false) {
      if (control) await page.keyboard.down('Control');
      await page.keyboard.press(key as 'a');
      if (control) await page.keyboard.up('Control');
    },
    close: () => browser.close(),
  };
}
