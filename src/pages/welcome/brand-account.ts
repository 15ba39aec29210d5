import * as v from 'valibot';
import { type Account, AccountIdSchema } from '../../contract/account.ts';
import { parseUrl } from '../../domain/parse-url.ts';
import type { SiteId } from '../../guide/site.ts';

/** The id of an account that a person typed or pasted: with an @, as a name, or as its address; nothing for what is none. */
export function accountFrom(site: SiteId, typed: string): string | undefined {
  const text = typed.trim();
  const inAddress = parseUrl(text)
    ?.pathname.split('/')
    .find((part) => part !== '');
  const id = `${site}:${(inAddress ?? text).replace(/^@/, '').toLowerCase()}`;
  return v.is(AccountIdSchema, id) ? id : undefined;
}

/** Of the accounts that are signed in, those of which nobody has said yet whether they are the brand's. */
export function accountsToAsk(seen: readonly Account[], brand: readonly string[], denied: ReadonlySet<string>): readonly Account[] {
  return seen.filter(({ id }) => !brand.some((one) => one.toLowerCase() === id) && !denied.has(id));
}
