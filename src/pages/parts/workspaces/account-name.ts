import type { Account } from '../../../contract/account.ts';
import { siteNames } from '../../../domain/sites.ts';
import type { SiteId } from '../../../guide/site.ts';

/** What a page calls an account that was seen, and its site: "@maisonlune" and "X". */
export function accountName({ id, name }: Account): { readonly name: string; readonly site: string } {
  const end = id.indexOf(':');
  const site = id.slice(0, end);
  return { name: name ?? id.slice(end + 1), site: siteNames[site as SiteId] ?? site };
}
