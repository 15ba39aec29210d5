/** What sharing costs where it happens: the extension's background and an open page in a real Chromium. */
import type { CDPSession, Page } from 'playwright-core';
import type { EngineConfig } from '../../src/contract/engine.ts';
import { invite, VALID } from '../../src/team/acts.ts';
import { makeCode, sealInvitation } from '../../src/team/invitation.ts';
import { makeSeat } from '../../src/team/keys.ts';
import { recall } from '../../src/team/sync/knowledge.ts';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { ask, settingsPage } from '../../tools/browser/team.ts';
import { until } from '../../tools/browser/until.ts';
import { buildAll } from '../../tools/build/build.ts';
import { somePost } from '../../tools/histories.ts';
import { startPractice } from '../../tools/practice/server.ts';
import type { Device } from '../../tools/team/device.ts';

/** An invitation's text, and the code that opens it. */
export interface Opened {
  readonly text: string;
  readonly code: string;
}

/** As a lead's device: an invitation for a browser. */
export async function inviteBrowser(lead: Device, name: string, engine: EngineConfig): Promise<Opened> {
  const { seat, secret, given } = await makeSeat();
  const { ring, roster, keys } = await recall(lead.store, lead.workspace, lead.seat);
  if (roster === undefined) throw new Error('no roster');
  const member = { id: `m-${name.toLowerCase()}`, name };
  const now = Date.now();
  const item = await invite({ ring, roster, device: lead.key, now }, member, 'member', given);
  await lead.store.save({ items: [{ ...item, waiting: true }] });
  await lead.sync();
  const code = makeCode();
  const base = { workspace: lead.workspace, name: roster.name, role: 'member', by: lead.member.name } as const;
  return { code, text: await sealInvitation({ ...base, member, engine, seat, secret, keys: [...keys], expires: now + VALID }, code) };
}

interface Frames {
  /** Longest gap between two frames, and longest task, in ms. */
  readonly gap: number;
  readonly task: number;
}

/** Watches a page's frames and tasks; each call says what was since the last. */
async function watchFrames(page: Page): Promise<() => Promise<Frames>> {
  await page.evaluate(() => {
    const seen = { gap: 0, task: 0 };
    Object.assign(globalThis, { seen });
    let last = performance.now();
    const frame = (now: number) => {
      seen.gap = Math.max(seen.gap, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.task = Math.max(seen.task, duration);
    }).observe({ type: 'longtask' });
  });
  return () =>
    page.evaluate(() => {
      const { seen } = globalThis as unknown as { seen: { gap: number; task: number } };
      const was = { ...seen };
      Object.assign(seen, { gap: 0, task: 0 });
      return was;
    });
}

/** The background's heap in MB after a collection; `undefined` where this browser does not tell. */
async function heapOf(browser: Chromium): Promise<number | undefined> {
  const root: CDPSession | undefined = await browser.context.browser()?.newBrowserCDPSession();
  if (root === undefined) return undefined;
  const { targetInfos } = await root.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(browser.extensionId));
  if (worker === undefined) return undefined;
  const { sessionId } = await root.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  const ask = (id: number, method: string) =>
    new Promise<unknown>((resolve) => {
      const hear = ({ message }: { message: string }) => {
        const answer = JSON.parse(message) as { id?: number; result?: unknown };
        if (answer.id !== id) return;
        root.off('Target.receivedMessageFromTarget', hear);
        resolve(answer.result);
      };
      root.on('Target.receivedMessageFromTarget', hear);
      void root.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params: {} }) });
    });
  await ask(1, 'HeapProfiler.enable');
  await ask(2, 'HeapProfiler.collectGarbage');
  const { usedSize } = (await ask(3, 'Runtime.getHeapUsage')) as { usedSize: number };
  await root.detach();
  return usedSize / 1e6;
}

async function join(browser: Chromium, invitation: Opened): Promise<Page> {
  const page = await settingsPage(browser);
  // The page goes over to the workspace it joined, sometimes before it has its answer.
  await ask(page, 'joinTeam', invitation).catch((error: Error) => {
    if (!/context was destroyed|closed/.test(error.message)) throw error;
  });
  return page;
}

const lightOf = async (page: Page) => (await ask(page, 'team', {}).catch(() => undefined))?.status?.light;

export interface Joined {
  readonly took: number;
  /** The open page while the history came, and as long again after it. */
  readonly busy: Frames;
  readonly idle: Frames;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** How long the page is watched while nothing comes, at most, ms. */
const IDLE = 20_000;

/** A new browser joins a team that has a long history, with the queue open in a page. */
export async function joinInBrowser(invitation: Opened, minutes: number): Promise<Joined> {
  await buildAll({ practice: true, out: 'out/practice' });
  const practice = await startPractice();
  const browser = await launchChromium({ practice });
  try {
    const before = await heapOf(browser);
    const begun = performance.now();
    const page = await join(browser, invitation);
    const panel = await browser.openPage('panel');
    await panel.bringToFront();
    const seen = await watchFrames(panel);
    await until('the history in the new browser', async () => (await lightOf(page)) === 'in-step', minutes * 60_000);
    const took = performance.now() - begun;
    const busy = await seen();
    await panel.waitForTimeout(Math.min(took, IDLE));
    return { took, busy, idle: await seen(), before, after: await heapOf(browser) };
  } finally {
    await browser.close();
    await practice.close();
  }
}

/** From a label in one browser to the other, in ms, as often as asked. */
export async function labelTimes(invitations: readonly [Opened, Opened], times: number): Promise<number[]> {
  await buildAll({ practice: true, out: 'out/practice' });
  const practice = await startPractice();
  const browsers = await Promise.all([launchChromium({ practice }), launchChromium({ practice })]);
  try {
    const pages: Page[] = [];
    for (const [at, browser] of browsers.entries()) {
      const page = await join(browser, invitations[at] ?? invitations[0]);
      await until('the team', async () => (await lightOf(page)) === 'in-step', 30_000);
      pages.push(await settingsPage(browser));
    }
    const [one, other] = pages as [Page, Page];
    const taken: number[] = [];
    for (let at = 0; at < times; at += 1) {
      const post = somePost(`x:9${at}`);
      await ask(one, 'label', { post, group: 'kind', value: 'question', on: true });
      const begun = performance.now();
      const labelled = async () => (await ask(other, 'views', { ids: [post.id] }))[0]?.labels.kind === 'question';
      while (!(await labelled())) if (performance.now() - begun > 20_000) throw new Error('the label never came');
      taken.push(performance.now() - begun);
    }
    return taken;
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    await practice.close();
  }
}
