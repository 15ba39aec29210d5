import { browser } from './api.ts';

const PREFIX = 'tab:';

/** Remembers, until the browser ends, which workspace a tab was told. */
export async function noteTab(tabId: number, store: string): Promise<void> {
  const key = `${PREFIX}${tabId}`;
  const { [key]: known } = await browser.storage.session.get(key);
  if (known !== store) await browser.storage.session.set({ [key]: store });
}

/** The workspace a tab was told; `undefined` for a tab that never asked. */
export async function storeOfTab(tabId: number): Promise<string | undefined> {
  const key = `${PREFIX}${tabId}`;
  const { [key]: store } = await browser.storage.session.get(key);
  return typeof store === 'string' ? store : undefined;
}

/** The workspace of the tab in front of this window; `undefined` where that tab has none. */
export async function storeInFront(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : storeOfTab(tab.id);
}

/** Calls `listen` when another tab comes to the front, or a tab is told another workspace, until `signal` aborts. */
export function onFrontChanged(listen: () => void, signal: AbortSignal): void {
  const told = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && Object.keys(changes).some((key) => key.startsWith(PREFIX))) listen();
  };
  browser.tabs.onActivated.addListener(listen);
  browser.storage.onChanged.addListener(told);
  signal.addEventListener(
    'abort',
    () => {
      browser.tabs.onActivated.removeListener(listen);
      browser.storage.onChanged.removeListener(told);
    },
    { once: true },
  );
}
