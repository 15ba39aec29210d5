import { browser } from './api.ts';

/** Whether the browser lets us reach these match patterns; `true` for none. */
export function permitted(origins: readonly string[]): Promise<boolean> {
  return origins.length === 0 ? Promise.resolve(true) : browser.permissions.contains({ origins: [...origins] });
}

/** Those of these match patterns that the browser lets us reach: a person may allow or take back each by itself. */
export async function permittedOf(origins: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(origins.map((origin) => permitted([origin])));
  return origins.filter((_, index) => answers[index]);
}

/**
 * Asks the person to allow these match patterns; resolves with whether they did, and with `true` for none. To be called in the very turn of a click
 * on one of our own pages, before anything is awaited: browsers refuse to ask otherwise.
 */
export function askPermission(origins: readonly string[]): Promise<boolean> {
  return origins.length === 0 ? Promise.resolve(true) : browser.permissions.request({ origins: [...origins] });
}

/** Gives back what was allowed. */
export async function giveBackPermission(origins: readonly string[]): Promise<void> {
  await browser.permissions.remove({ origins: [...origins] });
}

/** Listens for hosts that a person allowed; to be called synchronously when the background starts. */
export function onPermitted(listen: () => void): void {
  browser.permissions.onAdded.addListener(() => listen());
}

/** Listens for hosts that were taken back, here or in the browser's settings; to be called as `onPermitted` is. */
export function onForbidden(listen: () => void): void {
  browser.permissions.onRemoved.addListener(() => listen());
}

/** Calls `listen` whenever what is allowed changes, until `signal` aborts. */
export function watchPermissions(listen: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listen);
  onRemoved.addListener(listen);
  signal.addEventListener('abort', () => {
    onAdded.removeListener(listen);
    onRemoved.removeListener(listen);
  });
}
