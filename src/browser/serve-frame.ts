import { browser } from './api.ts';
import { FRAME, NONCE } from './frame.ts';
import type { Sender } from './sender.ts';

/** Whether a message comes from a page of ours that stands in a frame: it has the rights of neither a page nor a tab. */
export function isFramed({ url = '', tab, frameId = 0 }: Sender): boolean {
  return tab !== undefined && frameId > 0 && url.startsWith(browser.runtime.getURL(''));
}

/**
 * Answers frames over pages whether the page program of their own tab made a nonce, and nothing else: whoever puts our page
 * into a frame of their own has none. To be run synchronously when the background starts.
 */
export function serveFrames(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    if (typeof message !== 'object' || message === null || !(NONCE in message) || sender.id !== browser.runtime.id) return undefined;
    const address = sender.url?.replace(/[?#].*$/, '');
    const { tab } = sender;
    if (!isFramed(sender) || address !== `${browser.runtime.getURL('')}${FRAME}` || tab?.id === undefined) return Promise.resolve(false);
    const asked = browser.tabs.sendMessage(tab.id, { [NONCE]: (message as Record<string, unknown>)[NONCE] }, { frameId: 0 });
    return Promise.resolve(asked).then(
      (answer) => answer === true,
      () => false,
    );
  });
}
