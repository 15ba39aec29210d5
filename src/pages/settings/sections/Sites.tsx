import type { Settings } from '../../../contract/settings.ts';
import { declaredSites, isSwitchedOn, listSites, siteIds, siteNames } from '../../../domain/sites.ts';
import { words } from '../../../guide/words.ts';
import { Switch } from '../../../ui/Switch.tsx';
import { useSaveSettings } from '../../parts/data/use-save-settings.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { SiteAccessRow } from '../../parts/site-access/AllowSites.tsx';
import { settingsWords } from '../words.ts';
import { SiteReading } from './SiteReading.tsx';

const sitesWords = words({
  en: {
    off: 'Where a site is switched off, Diapason shows nothing on it.',
    health: 'When a site changes',
    healthText: `${listSites('en')} change their pages without warning. Diapason looks for posts in several ways and tells you on the page when it no longer recognises them, instead of guessing. What you have labelled stays in the panel.`,
  },
  fr: {
    off: 'Quand un site est désactivé, Diapason n’y affiche rien.',
    health: 'Quand un site change',
    healthText: `${listSites('fr')} changent leurs pages sans prévenir. Diapason cherche les posts de plusieurs façons et vous dit sur la page quand il ne les reconnaît plus, au lieu de deviner. Ce que vous avez étiqueté reste dans le panneau.`,
  },
});

/** Each site on or off, and whether the browser lets it be read. */
export function Sites({ settings }: { readonly settings: Settings }) {
  const { language } = useFrame();
  const w = sitesWords[language];
  const { save } = useSaveSettings(settings, settingsWords[language].saved);
  return (
    <>
      <div class="card">
        {siteIds.map((id) => (
          <div key={id} class="stack">
            <Switch
              label={siteNames[id]}
              help={declaredSites[id].reads[language]}
              checked={isSwitchedOn(settings, id)}
              onChange={(on) => void save({ sites: { ...settings.sites, [id]: on } })}
            />
            <SiteAccessRow id={id} />
            {isSwitchedOn(settings, id) && <SiteReading id={id} />}
          </div>
        ))}
        <p class="help">{w.off}</p>
      </div>
      <div class="card">
        <h2>{w.health}</h2>
        <p>{w.healthText}</p>
      </div>
    </>
  );
}
