import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { type Firefox, launchFirefox } from '../../tools/browser/firefox.ts';
import { callAsPage, secret } from '../../tools/browser/workspace.ts';
import { type Receiver, startReceiver } from '../../tools/receiver.ts';

/*
 * What a receiver learns of the browser that sends, beyond the parcel: `docs/webhook.md` says it.
 */

let receiver: Receiver;
let chromium: Chromium;
let firefox: Firefox;
beforeAll(async () => {
  receiver = await startReceiver();
  chromium = await launchChromium();
  firefox = await launchFirefox();
});
afterAll(async () => {
  await chromium?.close();
  await firefox?.close();
  await receiver?.stop();
});

const asked = () => ({ kind: 'webhook', settings: { url: receiver.url('/webhook'), secret } });

it('is told the origin of the extension by Chromium, and gets no cookie and no referrer', async () => {
  await callAsPage(chromium, 'settings', {});
  expect(await callAsPage(chromium, 'testChannel', asked())).toEqual({ ok: true, value: { accepted: true } });
  const headers = receiver.arrivals.at(-1)?.headers ?? {};
  expect(headers.origin).toBe(`chrome-extension://${chromium.extensionId}`);
  expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
});

it('is told an origin by Firefox that names this installation', async () => {
  const own = await firefox.openPage('settings');
  const message = { diapason: 1, call: 'testChannel', input: asked() };
  expect(await own.evaluate((sent) => chrome.runtime.sendMessage(sent), message)).toEqual({ ok: true, value: { accepted: true } });
  const headers = receiver.arrivals.at(-1)?.headers ?? {};
  expect(headers.origin).toBe(await own.evaluate(() => location.origin));
  expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
});
