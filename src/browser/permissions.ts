import { browser } from './api.ts';

/** Whether the browser lets us reach these match patterns; `true` for none. */
export function permitted(origins: readonly string[]): Promise<boolean> {
  return origins.length === 0 ? Promise.resolve(true) : browser.permissions.contains({ origins: [...origins] });
}

/** Listens for hosts that a person allowed; to be called synchronously when the background starts. */
export function onPermitted(listen: () => void): void {
  browser.permissions.onAdded.addListener(() => listen());
}
