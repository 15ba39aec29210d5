import * as v from 'valibot';
import { siteIds } from '../domain/sites.ts';
import type { SiteId } from '../guide/site.ts';
import { browser } from './api.ts';

/** A value for each site, as a page of it last told, which the browser keeps until it is closed. */
export interface SiteValues<T> {
  keep(site: SiteId, value: T): Promise<void>;
  /** `undefined` where no page told one, or nothing that can be read. */
  of(site: SiteId): Promise<T | undefined>;
  /** Says when one of them changes. */
  watch(changed: () => void, signal: AbortSignal): void;
}

/** One key for each site, so that two tabs that tell at once lose nothing of each other. */
export function createSiteValues<S extends v.GenericSchema>(name: string, schema: S): SiteValues<v.InferOutput<S>> {
  const keyOf = (site: SiteId) => `${name}:${site}`;
  const keys = siteIds.map(keyOf);
  return {
    keep: (site, value) => browser.storage.session.set({ [keyOf(site)]: value }),
    async of(site) {
      const key = keyOf(site);
      const read = v.safeParse(schema, (await browser.storage.session.get([key]))[key]);
      return read.success ? read.output : undefined;
    },
    watch(changed, signal) {
      const { onChanged } = browser.storage.session;
      const listen = (changes: Record<string, unknown>) => {
        if (keys.some((key) => key in changes)) changed();
      };
      onChanged.addListener(listen);
      signal.addEventListener('abort', () => onChanged.removeListener(listen));
    },
  };
}
