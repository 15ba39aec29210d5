import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../browser/api.ts';
import { call } from '../../browser/call.ts';
import type { Settings } from '../../contract/settings.ts';
import { declaredSites, siteIds, siteNames } from '../../domain/sites.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { Fork } from '../../ui/Fork.tsx';
import { useSaveSettings } from '../parts/data/use-save-settings.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { openPage } from '../parts/frame/open-page.ts';
import { AllowSites } from '../parts/site-access/AllowSites.tsx';
import { Pictures } from './Pictures.tsx';
import { welcomeWords } from './words.ts';

/** The first run: what it does, who you are, what becomes of your data, where it is. */
export function WelcomeApp({ settings }: { readonly settings: Settings }) {
  const w = welcomeWords[useFrame().language];
  return (
    <div class="welcome">
      <header>
        <Fork size={44} />
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      <main>
        <Pictures />
        <AllowSites />
        <div class="pair">
          <You settings={settings} />
          <section class="privacy">
            <h2>{w.privacy}</h2>
            <ul class="points">
              {w.points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </section>
        </div>
        <div class="pair">
          <Where />
          <Start settings={settings} />
        </div>
      </main>
    </div>
  );
}

/** Name and language; each is saved as it is chosen, the name when its field is left. */
function You({ settings }: { readonly settings: Settings }) {
  const w = welcomeWords[useFrame().language];
  const { save } = useSaveSettings(settings, w.done);
  const [name, setName] = useState(settings.member.name);
  const saveName = (event?: Event) => {
    event?.preventDefault();
    if (name.trim() !== settings.member.name) void save({ member: { ...settings.member, name: name.trim() } });
  };
  return (
    <section>
      <h2>{w.you}</h2>
      <form class="stack" onSubmit={saveName} onFocusOut={() => saveName()}>
        <TextField label={w.name} placeholder={w.nameHint} value={name} maxLength={100} onValue={setName} />
        <Select
          label={w.language}
          value={settings.language}
          choices={[
            { value: 'auto', name: w.auto },
            { value: 'fr', name: 'Français' },
            { value: 'en', name: 'English' },
          ]}
          onValue={(value) => void save({ language: value === 'fr' || value === 'en' ? value : 'auto' })}
        />
      </form>
    </section>
  );
}

function Where() {
  const w = welcomeWords[useFrame().language];
  const [refused, setRefused] = useState(false);
  const open = async () => {
    const { opened } = await call('openPanel', {}).catch(() => ({ opened: false }));
    setRefused(!opened);
  };
  return (
    <section>
      <h2>{w.where}</h2>
      <p>{w.pin}</p>
      <div class="actions">
        <Button look="line" large onClick={() => void open()}>
          {w.openPanel}
        </Button>
      </div>
      {refused && <p role="status">{w.notOpened}</p>}
    </section>
  );
}

function Start({ settings }: { readonly settings: Settings }) {
  const { attempt, language } = useFrame();
  const w = welcomeWords[language];
  const { welcomed } = settings;
  useEffect(() => {
    if (!welcomed) void attempt(() => call('saveSettings', { settings: { ...settings, welcomed: true } }));
  }, [welcomed, attempt, settings]);
  const go = (url: string) => () => void browser.tabs.create({ url });
  return (
    <section>
      <h2>{w.start}</h2>
      <div class="actions">
        {siteIds.map((id, at) => (
          <Button key={id} look={at === 0 ? 'primary' : 'line'} large onClick={go(declaredSites[id].home)}>
            {w.openSite(siteNames[id])}
          </Button>
        ))}
        <Button look="line" large onClick={() => void openPage('settings', '#departments')}>
          {w.toChannels}
        </Button>
      </div>
    </section>
  );
}
