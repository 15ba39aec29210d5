import type { Announcement } from '../contract/calls.ts';
import { browser } from './api.ts';
import { MARK } from './hear.ts';

/**
 * Tells every tab on the given match patterns, or every tab at all; tabs without our content script are passed over.
 * A message needs no open port, so nothing has to be rebuilt when the browser kills the worker.
 * Returns the ids of the tabs whose listener answered `true`.
 */
export async function announce(news: Announcement, patterns?: readonly string[]): Promise<number[]> {
  const tabs = await browser.tabs.query(patterns === undefined ? {} : { url: [...patterns] });
  const answers = await Promise.all(
    tabs.map(async (tab) => {
      if (tab.id === undefined) return undefined;
      const said = await browser.tabs.sendMessage(tab.id, { [MARK]: news }).catch(() => undefined);
      return said === true ? tab.id : undefined;
    }),
  );
  return answers.filter((id) => id !== undefined);
}
