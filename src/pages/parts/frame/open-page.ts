import { browser } from '../../../browser/api.ts';

/** Opens one of our own pages in a tab, at a place of it where one is given. */
export async function openPage(page: 'panel' | 'guide' | 'merge' | 'settings' | 'welcome', place = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`pages/${page}.html${place}`) });
}
