import { words } from '../../../contract/language.ts';
import type { Settings } from '../../../contract/settings.ts';
import { Switch } from '../../../ui/Switch.tsx';
import { useSaveSettings } from '../../data/use-save-settings.ts';
import { useFrame } from '../../frame/frame.tsx';
import { settingsWords } from '../words.ts';

const sitesWords = words({
  en: {
    x: 'x.com, pro.x.com and twitter.com',
    facebook: 'www.facebook.com: pages, groups, comments',
    off: 'Off means that nothing of Diapason runs on that site.',
    health: 'When a site changes',
    healthText:
      'X and Facebook change their pages without warning. Diapason looks for posts in several ways and tells you on the page when it no longer recognises them, instead of guessing. What you have labelled stays in the panel.',
  },
  fr: {
    x: 'x.com, pro.x.com et twitter.com',
    facebook: 'www.facebook.com : pages, groupes, commentaires',
    off: 'Désactivé : rien de Diapason ne tourne sur ce site.',
    health: 'Quand un site change',
    healthText:
      'X et Facebook changent leurs pages sans prévenir. Diapason cherche les posts de plusieurs façons et vous dit sur la page quand il ne les reconnaît plus, au lieu de deviner. Ce que vous avez étiqueté reste dans le panneau.',
  },
});

/** Each site on or off. */
export function Sites({ settings }: { readonly settings: Settings }) {
  const { language } = useFrame();
  const w = sitesWords[language];
  const { save } = useSaveSettings(settings, settingsWords[language].saved);
  const site = (id: 'x' | 'facebook', name: string) => (
    <Switch
      label={name}
      help={w[id]}
      checked={settings.sites[id]}
      onChange={(on) => void save({ sites: { ...settings.sites, [id]: on } })}
    />
  );
  return (
    <>
      <div class="card">
        {site('x', 'X')}
        {site('facebook', 'Facebook')}
        <p class="help">{w.off}</p>
      </div>
      <div class="card">
        <h2>{w.health}</h2>
        <p>{w.healthText}</p>
      </div>
    </>
  );
}
