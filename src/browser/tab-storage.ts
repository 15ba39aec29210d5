import { browser } from './api.ts';

/**
 * The storage that content scripts may read and write. Nothing is kept in it, because the background must not act on
 * anything that a tab can write; this file is the only one that names it.
 */
const area = () => browser.storage.local as typeof browser.storage.local & { setAccessLevel?: (level: object) => Promise<void> };

/** Closes it to content scripts, where the browser can. Nothing depends on it: it is a second lock on an empty room. */
export async function closeTabStorage(): Promise<void> {
  await area().setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** The list of workspaces as version 0.1.0 kept it here, or `undefined`. */
export async function earlierWorkspaces(): Promise<unknown> {
  return (await area().get('workspaces:list'))['workspaces:list'];
}

/** Removes whatever an older version left. */
export async function emptyTabStorage(): Promise<void> {
  await area().clear();
}
