/** Chromium with the extension, on the practice server's x.com and www.facebook.com, and nothing else of the network. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { type Practice, startPractice } from '../practice/server.ts';
import { findBrowser } from '../programs/browsers.ts';
import { root } from '../root.ts';
import { watchScreens } from './open-browsers.ts';
import { until } from './until.ts';

export type PageName = 'panel' | 'guide' | 'merge' | 'settings' | 'welcome';

export interface ChromiumOptions {
  /** A profile's folder, to come back to it; a fresh one is made and removed otherwise. */
  readonly profile?: string;
  /** The unpacked extension; `false` for a browser without. */
  readonly ext?: string | false;
  readonly lang?: 'en' | 'fr';
  readonly practice?: Practice;
  readonly headless?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface Chromium {
  readonly context: BrowserContext;
  readonly practice: Practice;
  readonly profile: string;
  /** The id in `chrome-extension://…`. */
  readonly extensionId: string;
  /** The service worker that runs now; wakes none. */
  worker(): Worker | undefined;
  /** Kills the service worker as the browser does; resolves when it is gone. The next message or alarm wakes a new one. */
  killWorker(): Promise<void>;
  /** Puts the extension over itself, as an update does; resolves when the new worker has started. */
  update(): Promise<void>;
  /** Whether the extension opened its welcome page by itself; the harness has closed it. */
  welcomed(): boolean;
  /** Opens an address of the practice sites in a new tab. */
  open(address: string): Promise<Page>;
  /** Opens one of the extension's pages in a tab. */
  openPage(name: PageName): Promise<Page>;
  /** A tab with the extension's rights that shows nothing and runs nothing: to make calls from, and to read the store. */
  quietPage(): Promise<Page>;
  /** Ends the browser. The practice server goes too unless it was given; the profile stays when it was given. */
  close(): Promise<void>;
}

export const journeyBuild = path.join(root, 'out', 'practice', 'chromium');

/**
 * What Chromium is to leave out. Of two such lists the last one counts, so this one repeats what the driver leaves out of its
 * own accord. The popups of the address bar are pages of the browser's own, each with a process that takes a second to start.
 */
const features = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'AimEnabled', 'LensOverlay', 'MediaRouter'],
  ...['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'PaintHolding', 'TcpPortRandomizationWin'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'PreconnectToSearch'],
];

/** The page that a fresh installation opens by itself would hide the one under test, and hidden pages get no frames. */
async function closeWelcome(page: Page): Promise<boolean> {
  await page.waitForLoadState('domcontentloaded');
  if (!page.url().endsWith('/pages/welcome.html')) return false;
  await page.close();
  return true;
}

interface ExtensionsPage {
  updateProfileConfiguration(how: { inDeveloperMode: boolean }): Promise<void>;
  reload(id: string, how: { failQuietly: boolean }): Promise<void>;
}

/** Runs in chrome://extensions. Without the developer mode an unpacked extension is switched off as it is reloaded. */
async function reloadExtension(id: string): Promise<void> {
  const { developerPrivate } = chrome as unknown as { developerPrivate: ExtensionsPage };
  await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await developerPrivate.reload(id, { failQuietly: true });
}

/** Launches and waits until the extension's worker has started. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const practice = options.practice ?? (await startPractice());
  const profile = options.profile ?? (await mkdtemp(path.join(tmpdir(), 'diapason-chromium-')));
  const ext = options.ext ?? journeyBuild;
  if (ext !== false && !existsSync(path.join(ext, 'manifest.json'))) throw new Error(`no extension at ${ext}: build it first`);
  const lang = options.lang ?? 'en';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless: options.headless ?? true,
    ignoreHTTPSErrors: true,
    locale: lang,
    viewport: options.viewport ?? { width: 1280, height: 900 },
    env: { ...process.env, LANGUAGE: lang, LANG: lang === 'fr' ? 'fr_FR.UTF-8' : 'en_US.UTF-8' },
    args: [
      ...(ext === false ? [] : [`--disable-extensions-except=${ext}`, `--load-extension=${ext}`]),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--disable-gpu',
      `--disable-features=${features.join(',')}`,
      `--lang=${lang}`,
      `--host-resolver-rules=${practice.hostRules}`,
    ],
  });
  // tsx names functions through a global of its own that pages do not have.
  await context.addInitScript('globalThis.__name = (named) => named');
  /** Tabs that a test is opening right now, and those that it opened. */
  let opening = 0;
  const own = new Set<Page>();
  let welcomed = false;
  const greet = async (page: Page) => {
    await until('the tabs being opened', () => opening === 0);
    if (!own.has(page) && (await closeWelcome(page))) welcomed = true;
  };
  context.on('page', (page) => void greet(page).catch(() => undefined));
  const worker = () => context.serviceWorkers().find((one) => one.url().startsWith('chrome-extension://'));
  if (ext !== false && !worker()) await context.waitForEvent('serviceworker');
  const extensionId = worker()?.url().split('/')[2] ?? '';

  const open = async (address: string): Promise<Page> => {
    opening++;
    const made = context.newPage().then((page) => own.add(page) && page);
    const page = await made.finally(() => {
      opening--;
    });
    await page.goto(address);
    return page;
  };

  // The tab that a browser begins with: it stands behind all others, so that none is hidden by it later.
  let quiet = context.pages()[0];
  const quietAddress = `chrome-extension://${extensionId}/manifest.json`;
  if (ext !== false) await quiet?.goto(quietAddress);
  const unwatch = watchScreens(() => context.pages().filter((page) => page !== quiet));

  return {
    welcomed: () => welcomed,
    context,
    practice,
    profile,
    extensionId,
    worker,
    open,
    openPage: (name) => open(`chrome-extension://${extensionId}/pages/${name}.html`),
    async quietPage() {
      // An update of the extension closes its tabs.
      if (quiet === undefined || quiet.isClosed() || quiet.url() !== quietAddress) quiet = await open(quietAddress);
      return quiet;
    },
    async killWorker() {
      const page = context.pages().find((one) => one.url().startsWith('http')) ?? (await open('https://x.com/home'));
      const cdp = await context.newCDPSession(page);
      let stopped = false;
      // Another may start at once, so it is this one's end that counts.
      cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        stopped ||= versions.some(({ runningStatus, scriptURL }) => runningStatus === 'stopped' && scriptURL.includes(extensionId));
      });
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
      await until('the worker to stop', () => stopped, 5_000);
      await cdp.detach();
    },
    async update() {
      // By the browser's own page, which also switches the developer mode on.
      const own = await open('chrome://extensions/');
      const next = context.waitForEvent('serviceworker', { timeout: 60_000 });
      await own.evaluate(reloadExtension, extensionId);
      await next;
      await own.close();
    },
    async close() {
      unwatch();
      await context.close();
      if (!options.practice) await practice.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true });
    },
  };
}
