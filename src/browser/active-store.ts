import { browser } from './api.ts';

/** A workspace of this browser: the name of its store, and what the CM calls it. */
export interface Kept {
  readonly store: string;
  readonly name: string;
}

/** The store of a CM alone, and of a team founded here. */
export const HOME = 'diapason';

/** The name of the store in use. */
export async function activeStore(): Promise<string> {
  const { store } = await browser.storage.local.get('store');
  return typeof store === 'string' ? store : HOME;
}

/** The workspaces that were joined from this browser, besides the home one. */
export async function keptStores(): Promise<readonly Kept[]> {
  const { workspaces } = await browser.storage.local.get('workspaces');
  return Array.isArray(workspaces) ? (workspaces as Kept[]) : [];
}

/** Uses another store from now on, and remembers its name where one is given. */
export async function chooseStore(store: string, name?: string): Promise<void> {
  const others = (await keptStores()).filter((kept) => kept.store !== store);
  const kept = name === undefined ? await keptStores() : [...others, { store, name }];
  await browser.storage.local.set({ store, workspaces: kept });
}

/** Calls `listen` when another store is chosen, until `signal` aborts. */
export function onStoreChosen(listen: () => void, signal: AbortSignal): void {
  const hear = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && 'store' in changes) listen();
  };
  browser.storage.onChanged.addListener(hear);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(hear), { once: true });
}
