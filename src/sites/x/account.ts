import type { Account } from '../../contract/site.ts';
import { firstOf } from '../strategy.ts';
import { handleOf } from './names.ts';

const AVATAR = '[data-testid^="UserAvatar-Container-"]';

/** The signed-in account: the switcher's face, the link to the own profile, else the face beside a reply box. */
export function readAccount(doc: Document): Account | undefined {
  const handle = firstOf([switcher, profileLink, besideBox], doc);
  return handle === undefined ? undefined : { id: `x:${handle.toLowerCase()}` };
}

function faceOf(scope: Element | null): string | undefined {
  const handle = scope?.querySelector(AVATAR)?.getAttribute('data-testid')?.slice('UserAvatar-Container-'.length) ?? '';
  return /^\w{1,20}$/.test(handle) && handle !== 'unknown' ? handle : undefined;
}

function switcher(doc: Document): string | undefined {
  return faceOf(doc.querySelector('[data-testid="SideNav_AccountSwitcher_Button"]'));
}

function profileLink(doc: Document): string | undefined {
  return handleOf(doc.querySelector('[data-testid="AppTabBar_Profile_Link"]')?.getAttribute('href') ?? null);
}

/** The nearest box around a reply box that holds a face, and no post with the face of its author. */
function besideBox(doc: Document): string | undefined {
  const box = doc.querySelector('[data-testid="tweetTextarea_0"]');
  for (let at = box?.parentElement; at; at = at.parentElement) {
    if (at.querySelector('article') !== null) return undefined;
    const face = faceOf(at);
    if (face !== undefined) return face;
  }
  return undefined;
}
