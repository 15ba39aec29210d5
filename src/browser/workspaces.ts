import { browser } from './api.ts';

/** A workspace of this browser: the name of its store, and what the CM calls it; '' for the name it gives itself. */
export interface Kept {
  readonly store: string;
  readonly name: string;
}

/** An account that was seen, and the workspace it answers for. */
export interface KnownAccount {
  readonly name?: string;
  readonly store?: string;
  /** The name of the workspace it answered for, which was removed. */
  readonly removed?: string;
  /** The question was put off: it is not asked again. */
  readonly later?: true;
}

/** Which workspaces this browser has, and which account answers for which. */
export interface Workspaces {
  /** In the order they came; never empty. */
  readonly kept: readonly Kept[];
  /** The store of accounts that nobody has bound. */
  readonly first: string;
  /** By account id. */
  readonly accounts: Readonly<Record<string, KnownAccount>>;
  /** The account last seen on each site. */
  readonly last: Readonly<Partial<Record<string, string>>>;
  /** Stores that were removed and are still to be deleted. */
  readonly doomed: readonly string[];
}

/** The store of a CM alone, and of a team founded here. */
export const HOME = 'diapason';

/** What a browser starts with. */
export const alone: Workspaces = { kept: [{ store: HOME, name: '' }], first: HOME, accounts: {}, last: {}, doomed: [] };

const KEY = 'workspaces:list';
const SHOWN = 'workspaces:shown';

/** The workspaces of this browser. */
export async function readWorkspaces(): Promise<Workspaces> {
  const { [KEY]: known } = await browser.storage.local.get(KEY);
  return { ...alone, ...(known as Partial<Workspaces> | undefined) };
}

/** Saves them; the background alone does, one change after the other. */
export async function keepWorkspaces(all: Workspaces): Promise<void> {
  await browser.storage.local.set({ [KEY]: all });
}

/** The store that our own pages last showed. */
export async function shownStore(): Promise<string | undefined> {
  const { [SHOWN]: store } = await browser.storage.local.get(SHOWN);
  return typeof store === 'string' ? store : undefined;
}

/** Remembers the store that a page of ours shows, for the next one that opens. */
export async function keepShown(store: string): Promise<void> {
  await browser.storage.local.set({ [SHOWN]: store });
}

/** Calls `listen` whenever the workspaces change, until `signal` aborts. */
export function onWorkspaces(listen: () => void, signal: AbortSignal): void {
  const hear = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) listen();
  };
  browser.storage.onChanged.addListener(hear);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(hear), { once: true });
}
