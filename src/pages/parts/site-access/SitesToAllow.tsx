import type { Settings } from '../../../contract/settings.ts';
import { isSwitchedOn, siteIds, siteNames } from '../../../domain/sites.ts';
import type { SiteId } from '../../../guide/site.ts';
import { Button } from '../../../ui/Button.tsx';
import { useSettings } from '../data/me.ts';
import { useSaveSettings } from '../data/use-save-settings.ts';
import { useFrame } from '../frame/frame.tsx';
import { useAsking, useSiteAccess } from './use-site-access.ts';
import { siteAccessWords } from './words.ts';

/** In the panel: the sites that are switched on and that Diapason may not read, until a person allows or does without them. */
export function SitesToAllow() {
  const settings = useSettings();
  return settings === undefined ? null : <Offers settings={settings} />;
}

function Offers({ settings }: { readonly settings: Settings }) {
  const access = useSiteAccess();
  if (access === undefined) return null;
  const open = siteIds.filter((id) => isSwitchedOn(settings, id) && access[id].length === 0);
  return open.map((id) => <Offer key={id} id={id} settings={settings} />);
}

function Offer({ id, settings }: { readonly id: SiteId; readonly settings: Settings }) {
  const w = siteAccessWords[useFrame().language];
  const name = siteNames[id];
  const { ask } = useAsking();
  const { save } = useSaveSettings(settings, w.off(name));
  return (
    <div class="site-offer" role="status">
      <p>{w.notYet(name)}</p>
      <Button look="line" onClick={() => void ask([id])}>
        {w.allow(name)}
      </Button>
      <Button onClick={() => void save({ sites: { ...settings.sites, [id]: false } })}>{w.notUsed(name)}</Button>
    </div>
  );
}
