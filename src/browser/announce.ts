import type { Announcement } from '../contract/calls.ts';
import { browser } from './api.ts';

const MARK = 'diapason-announcement';

/**
 * Tells every tab on the given match patterns; tabs without our content script are passed over.
 * A message needs no open port, so nothing has to be rebuilt when the browser kills the worker.
 * Returns the ids of the tabs whose listener answered `true`.
 */
export async function announce(news: Announcement, patterns: readonly string[]): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: [...patterns] });
  const answers = await Promise.all(
    tabs.map(async (tab) => {
      if (tab.id === undefined) return undefined;
      const said = await browser.tabs.sendMessage(tab.id, { [MARK]: news }).catch(() => undefined);
      return said === true ? tab.id : undefined;
    }),
  );
  return answers.filter((id) => id !== undefined);
}

/** Listens in a tab until `signal` aborts. What `listen` returns goes back to `announce`. */
export function onAnnouncement(listen: (news: Announcement) => boolean | undefined, signal: AbortSignal): void {
  const hear = (message: unknown, sender: { id?: string }) => {
    if (typeof message !== 'object' || message === null || !(MARK in message) || sender.id !== browser.runtime.id) return undefined;
    const said = listen((message as Record<string, unknown>)[MARK] as Announcement);
    return said === undefined ? undefined : Promise.resolve(said);
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => {
    try {
      browser.runtime.onMessage.removeListener(hear);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  });
}
