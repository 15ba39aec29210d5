import { browser } from './api.ts';

/** Shows how many things wait on the toolbar's icon, nothing for none; `title` is what it says when pointed at. */
export async function showBadge(count: number, title: string): Promise<void> {
  await browser.action.setTitle({ title });
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > 99 ? '99+' : String(count) });
}

/** The badge's colours, as CSS. */
export async function colourBadge(background: string, text: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: background });
  await browser.action.setBadgeTextColor({ color: text });
}
