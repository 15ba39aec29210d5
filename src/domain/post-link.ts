import type { SiteId } from '../guide/site.ts';
import { parseUrl } from './parse-url.ts';
import type { SiteLinks } from './sites/declared-site.ts';
import { declaredSites } from './sites.ts';

const isOwnHost = ({ hosts }: SiteLinks, hostname: string) => hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));

/** Where an address leads that passes a person on; `null` for any other. */
function passedOn(address: string): string | null {
  const url = parseUrl(address);
  const links = url && Object.values(declaredSites).find((site) => isOwnHost(site.links, url.hostname))?.links;
  return (url && links?.target?.(url)) ?? null;
}

/**
 * Where an address leads in the end: a site's way out (`l.facebook.com/l.php?u=…`) names its target and would ask the
 * person and tell the site of the visit. Any other address is its own end.
 */
export function targetOf(address: string): string {
  for (let left = 3, at = address; left > 0; left -= 1) {
    const target = passedOn(at);
    if (target === null || !/^https?:/i.test(target) || !URL.canParse(target)) return at;
    at = target;
  }
  return address;
}

/** An address taken apart, where it is one of a site's own pages, by https, and none that leads away from it. */
export function ownUrl(site: SiteId, address: string): URL | undefined {
  const url = parseUrl(address);
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return undefined;
  const { links } = declaredSites[site];
  return isOwnHost(links, url.hostname) && links.leadsAway?.(url) !== true ? url : undefined;
}

/**
 * The link of a post as a person pasted it, with or without `https://`: made https, without tracking parameters,
 * fragment and credentials. `undefined` unless it is an address below the front page of the post's own site.
 */
export function postLink(site: SiteId, pasted: string): string | undefined {
  const text = pasted.trim();
  const address = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  const url = parseUrl(address);
  if (!/^https?:/i.test(address) || url === null || url.pathname === '/') return undefined;
  const { links } = declaredSites[site];
  if (!isOwnHost(links, url.hostname) || links.leadsAway?.(url) === true) return undefined;
  const named = links.parameters.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value ? [[name, value]] : [];
  });
  const search = named.length === 0 ? '' : `?${new URLSearchParams(named)}`;
  const link = `https://${url.hostname}${url.pathname}${search}`;
  return link.length > 2_000 ? undefined : link;
}
