import { browser } from './api.ts';

/** Chromium's side panel; Firefox has a sidebar instead, and `webextension-polyfill` types neither for both. */
interface SidePanel {
  open(place: { tabId?: number; windowId?: number }): Promise<void>;
  setPanelBehavior(behaviour: { openPanelOnActionClick: boolean }): Promise<void>;
}

function sidePanel(): SidePanel | undefined {
  return (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;
}

/**
 * Opens the panel beside a tab. Must run in the very turn of a person's click or key, or the browser refuses; Firefox
 * allows it to our own pages and menus only. Resolves with whether it opened.
 */
export async function openPanel({ tabId, windowId }: { readonly tabId?: number; readonly windowId?: number }): Promise<boolean> {
  try {
    const panel = sidePanel();
    if (panel === undefined) await browser.sidebarAction.open();
    else if (windowId !== undefined) await panel.open({ windowId });
    else if (tabId !== undefined) await panel.open({ tabId });
    else return false;
    return true;
  } catch {
    return false;
  }
}

/** Makes the toolbar's icon open and close the panel; to be called synchronously when the background starts. */
export function panelOnIcon(): void {
  const panel = sidePanel();
  if (panel === undefined) browser.action.onClicked.addListener(() => void browser.sidebarAction.toggle());
  else void panel.setPanelBehavior({ openPanelOnActionClick: true }).catch(() => undefined);
}
