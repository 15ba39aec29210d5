import * as v from 'valibot';
import { type Account, AccountSchema } from '../contract/account.ts';
import { browser } from './api.ts';

/** Where the browser keeps, until it is closed, who is signed in on each site, as a page of ours last showed it. */
const KEY = 'signed-in';
const KeptSchema = v.fallback(v.record(v.string(), AccountSchema), {});

async function kept(): Promise<Readonly<Record<string, Account>>> {
  const { [KEY]: value } = await browser.storage.session.get(KEY);
  return v.parse(KeptSchema, value ?? {});
}

/** Remembers who is signed in on a site; it is forgotten with the browser's session. */
export async function noteSignedIn(site: string, account: Account): Promise<void> {
  const before = await kept();
  if (before[site]?.id !== account.id) await browser.storage.session.set({ [KEY]: { ...before, [site]: account } });
}

/** Who is signed in on the sites whose tabs were seen since the browser was started. */
export async function signedIn(): Promise<readonly Account[]> {
  return Object.values(await kept());
}

/** Says when that changes. */
export function onSignedIn(changed: () => void, signal: AbortSignal): void {
  const { onChanged } = browser.storage.session;
  const listen = (changes: Record<string, unknown>) => {
    if (KEY in changes) changed();
  };
  onChanged.addListener(listen);
  signal.addEventListener('abort', () => onChanged.removeListener(listen));
}
