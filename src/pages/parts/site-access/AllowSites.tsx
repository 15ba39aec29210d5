import { siteIds, siteNames } from '../../../domain/sites.ts';
import type { SiteId } from '../../../guide/site.ts';
import { Button } from '../../../ui/Button.tsx';
import { useFrame } from '../frame/frame.tsx';
import { type SiteAccess, useAsking, useSiteAccess } from './use-site-access.ts';
import { siteAccessWords } from './words.ts';

/** The first ask: each site by one click, or all at once, and what for. */
export function AllowSites() {
  const w = siteAccessWords[useFrame().language];
  const access = useSiteAccess();
  const { ask } = useAsking();
  if (access === undefined) return null;
  const open = siteIds.filter((id) => access[id].length === 0);
  return (
    <section class="allow-sites">
      <h2>{w.title}</h2>
      <p>{w.why}</p>
      <div class="actions">
        {siteIds.map((id) => (
          <AllowSite key={id} id={id} access={access} />
        ))}
        {open.length > 1 && (
          <Button look="primary" large onClick={() => void ask(open)}>
            {w.allowAll(open.length)}
          </Button>
        )}
      </div>
    </section>
  );
}

function AllowSite({ id, access }: { readonly id: SiteId; readonly access: SiteAccess }) {
  const w = siteAccessWords[useFrame().language];
  const { ask } = useAsking();
  if (access[id].length > 0)
    return (
      <p class="allowed" role="status">
        {w.allowed(access[id].join(', '))}
      </p>
    );
  return (
    <Button look="line" large onClick={() => void ask([id])}>
      {w.allow(siteNames[id])}
    </Button>
  );
}

/** In the settings: what is allowed of a site, with the way to allow it or to take it back. */
export function SiteAccessRow({ id }: { readonly id: SiteId }) {
  const w = siteAccessWords[useFrame().language];
  const access = useSiteAccess();
  const { ask, giveBack } = useAsking();
  const name = siteNames[id];
  if (access === undefined) return null;
  const allowed = access[id].length > 0;
  return (
    <div class="site-access">
      <p class="help">{allowed ? w.allowed(access[id].join(', ')) : w.notYet(name)}</p>
      <Button look="line" onClick={() => void (allowed ? giveBack(id) : ask([id]))}>
        {allowed ? w.giveBack(name) : w.allow(name)}
      </Button>
    </div>
  );
}
