import type { SiteId } from '../guide/site.ts';

const hosts: Readonly<Record<SiteId, RegExp>> = { x: /(?:^|\.)(?:x|twitter)\.com$/, facebook: /(?:^|\.)facebook\.com$/ };
/** Hosts of a site that lead away from it. */
const leaving = /^lm?\./;
/** What an address needs to name its post; all else is tracking. */
const naming = ['story_fbid', 'fbid', 'id', 'v', 'set', 'multi_permalinks', 'comment_id', 'reply_comment_id'];

/**
 * Where an address leads in the end: Facebook's way out (`l.facebook.com/l.php?u=…`) names its target and would ask the
 * person and tell Facebook of the visit. Any other address is its own end.
 */
export function targetOf(address: string): string {
  for (let left = 3, at = address; left > 0; left -= 1) {
    const url = URL.canParse(at) ? new URL(at) : undefined;
    const target = url && isWayOut(url) ? url.searchParams.get('u') : null;
    if (target === null || !/^https?:/i.test(target) || !URL.canParse(target)) return at;
    at = target;
  }
  return address;
}

const isWayOut = ({ hostname, pathname }: URL) => /^lm?\.facebook\.com$/.test(hostname) && /^\/l\.php\/?$/.test(pathname);

/** An address taken apart, where it is one of a site's own pages, by https, and none that leads away from it. */
export function ownUrl(site: SiteId, address: string): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return undefined;
  const isOwn = hosts[site].test(url.hostname) && !leaving.test(url.hostname) && !/^\/l\.php\/?$/.test(url.pathname);
  return isOwn ? url : undefined;
}

/**
 * The link of a post as a person pasted it, with or without `https://`: made https, without tracking parameters,
 * fragment and credentials. `undefined` unless it is an address below the front page of the post's own site.
 */
export function postLink(site: SiteId, pasted: string): string | undefined {
  const text = pasted.trim();
  const address = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  const { hostname, pathname, searchParams } = new URL(address);
  if (!hosts[site].test(hostname) || leaving.test(hostname) || pathname === '/') return undefined;
  const kept = site === 'facebook' ? naming.filter((name) => searchParams.get(name)) : [];
  const search = new URLSearchParams(kept.map((name) => [name, searchParams.get(name) ?? '']));
  const link = `https://${hostname}${pathname}${kept.length === 0 ? '' : `?${search}`}`;
  return link.length > 2_000 ? undefined : link;
}
