import { browser } from './api.ts';

/** Listens for the first installation; to be called synchronously when the background starts. */
export function onInstall(listen: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') listen();
  });
}

/**
 * Whether the background starts for the first time since it was installed, updated, switched on, or the browser opened: all
 * these empty the storage of the session, which later starts of a worker find as it was. True once.
 */
export async function isFirstStart(): Promise<boolean> {
  const { started } = await browser.storage.session.get('started');
  if (started === true) return false;
  await browser.storage.session.set({ started: true });
  return true;
}

/** A browser profile has started; listening is what makes a worker start with it. */
export function onBrowserStart(listen: () => void): void {
  browser.runtime.onStartup.addListener(listen);
}

/** The address of one of our own files. */
export function ownAddress(file: string): string {
  return browser.runtime.getURL(file);
}

/** Our version as a number that grows with releases: `1.2.3` is 1002003. */
export function revision(): number {
  const [major = 0, minor = 0, patch = 0] = browser.runtime.getManifest().version.split('.').map(Number);
  return major * 1_000_000 + minor * 1_000 + patch;
}
