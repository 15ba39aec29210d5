import type { Account } from '../../contract/account.ts';
import type { PostSite } from '../../contract/site.ts';
import { onTrusted } from '../surface/trusted.ts';

/** How often the page is asked who is signed in, in ms: sites change the account without a reload, and say nothing. */
const TICK = 2_000;
/** The same while a page is still being built. */
const SOON = 150;

/** Who is signed in on this page. */
export interface AccountWatch {
  /** The account last seen. What a page stops showing (a dialog covers it, the menu scrolled away) is kept. */
  readonly now: Account | undefined;
  /** Resolves once an account was seen, or after `ms` without. */
  seen(ms: number): Promise<void>;
}

/** Watches who is signed in, at the cost of a few look-ups now and then; `changed` is told of another account, not of the first. */
export function watchAccount(doc: Document, site: PostSite, changed: () => void, signal: AbortSignal): AccountWatch {
  let now = site.readAccount(doc);
  const look = () => {
    if (doc.hidden) return;
    const account = site.readAccount(doc);
    if (account === undefined || account.id === now?.id) return;
    now = account;
    changed();
  };
  const timer = setInterval(look, TICK);
  signal.addEventListener('abort', () => clearInterval(timer));
  onTrusted(doc, 'visibilitychange', look, { signal });
  return {
    get now() {
      return now;
    },
    seen: (ms) =>
      new Promise((done) => {
        const end = Date.now() + ms;
        const again = () => {
          now ??= site.readAccount(doc);
          if (now !== undefined || signal.aborted || Date.now() > end) done();
          else setTimeout(again, SOON);
        };
        again();
      }),
  };
}
