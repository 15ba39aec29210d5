import { browser } from './api.ts';

/** The small window that asks a question, by the address it shows. */
const windows = new Map<string, number>();

/**
 * Shows a page of ours in a small window of its own, where no site's page can reach. The same address again brings its
 * window to the front.
 */
export async function openWindow(address: string, height = 480): Promise<void> {
  const known = windows.get(address);
  if (known !== undefined) {
    const focused = await browser.windows.update(known, { focused: true }).catch(() => undefined);
    if (focused !== undefined) return;
  }
  const { id } = await browser.windows.create({ url: address, type: 'popup', width: 460, height });
  if (id !== undefined) windows.set(address, id);
}
