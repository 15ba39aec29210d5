import { useEffect, useState } from 'preact/hooks';
import { giveBackPermission, permittedOf, watchPermissions } from '../../../browser/permissions.ts';
import { patternsOf, siteIds, siteNames } from '../../../domain/sites.ts';
import type { SiteId } from '../../../guide/site.ts';
import { useFrame } from '../frame/frame.tsx';
import { usePermission } from '../frame/use-permission.ts';
import { siteAccessWords } from './words.ts';

/** The hosts of each site that the browser lets Diapason read; none where a person has not allowed it. */
export type SiteAccess = Readonly<Record<SiteId, readonly string[]>>;

const hostOf = (pattern: string) => pattern.replace(/^https:\/\/|\/\*$/g, '');

async function readAccess(): Promise<SiteAccess> {
  const read = siteIds.map(async (id) => [id, (await permittedOf(patternsOf(id))).map(hostOf)] as const);
  return Object.fromEntries(await Promise.all(read)) as unknown as SiteAccess;
}

/** What is allowed now, live; `undefined` until the browser has said. */
export function useSiteAccess(): SiteAccess | undefined {
  const [access, setAccess] = useState<SiteAccess>();
  useEffect(() => {
    const over = new AbortController();
    const read = () => void readAccess().then((now) => !over.signal.aborted && setAccess(now));
    watchPermissions(read, over.signal);
    read();
    return () => over.abort();
  }, []);
  return access;
}

/** Asks for sites in the click that calls it, and takes one back; what came of it is said at the foot of the page. */
export function useAsking(): { ask(sites: readonly SiteId[]): Promise<boolean>; giveBack(site: SiteId): Promise<void> } {
  const { language, notify } = useFrame();
  const ask = usePermission();
  const w = siteAccessWords[language];
  return {
    ask: (sites) => ask(sites.flatMap(patternsOf), { text: w.refused }),
    async giveBack(site) {
      await giveBackPermission(patternsOf(site));
      notify({ text: w.givenBack(siteNames[site]) });
    },
  };
}
