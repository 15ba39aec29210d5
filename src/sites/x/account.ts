import type { Account } from '../../contract/account.ts';
import { firstOf } from '../strategy.ts';
import { handleOf } from './names.ts';

const AVATAR = 'UserAvatar-Container-';
/** The account menu of wide pages, and the one of narrow ones. */
const menus = ['SideNav_AccountSwitcher_Button', 'DashButton_ProfileIcon_Link'];
const menuSelector = menus.map((id) => `[data-testid="${id}"]`).join();
/** X's word for an avatar that has not been loaded. */
const unknown = 'unknown';

/** The account signed in on a page of X. */
export function readAccount(doc: Document): Account | undefined {
  const handle = firstOf([fromMenu, fromMenuText, fromProfileTab, fromReplyBox, fromNavigation], doc);
  return handle === undefined ? undefined : { id: `x:${handle.toLowerCase()}`, name: `@${handle}` };
}

function avatarIn(scope: Element | null): string | undefined {
  const name = scope?.querySelector(`[data-testid^="${AVATAR}"]`)?.getAttribute('data-testid')?.slice(AVATAR.length);
  return name === undefined || name === unknown ? undefined : handleOf(`/${name}`);
}

function fromMenu(doc: Document): string | undefined {
  return avatarIn(doc.querySelector(menuSelector));
}

/** A wide menu says the handle in words too. */
function fromMenuText(doc: Document): string | undefined {
  return /@(\w{1,20})\b/.exec(doc.querySelector(menuSelector)?.textContent ?? '')?.[1];
}

function fromProfileTab(doc: Document): string | undefined {
  return handleOf(doc.querySelector('a[data-testid="AppTabBar_Profile_Link"]')?.getAttribute('href') ?? null);
}

/** The nearest box around a reply box that holds an avatar, and no post with that of its author. */
function fromReplyBox(doc: Document): string | undefined {
  const box = doc.querySelector('[data-testid="tweetTextarea_0"]');
  for (let at = box?.parentElement; at && at.querySelector('article') === null; at = at.parentElement) {
    const handle = avatarIn(at);
    if (handle !== undefined) return handle;
  }
  return undefined;
}

/** Without any name of X's: the one link of the site's own navigation that leads to a person. */
function fromNavigation(doc: Document): string | undefined {
  const links = doc.querySelectorAll('header[role="banner"] nav a[href^="/"]');
  const handles = new Set([...links].flatMap((link) => handleOf(link.getAttribute('href')) ?? []));
  return handles.size === 1 ? [...handles][0] : undefined;
}
