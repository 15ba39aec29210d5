import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../browser/api.ts';
import { call } from '../../browser/call.ts';
import type { Settings } from '../../contract/settings.ts';
import { declaredSites, siteIds, siteNames } from '../../domain/sites.ts';
import { Button } from '../../ui/Button.tsx';
import { Fork } from '../../ui/Fork.tsx';
import { useFrame } from '../parts/frame/frame.tsx';
import { openPage } from '../parts/frame/open-page.ts';
import { AllowSites } from '../parts/site-access/AllowSites.tsx';
import { Questions } from './Questions.tsx';
import { Try } from './Try.tsx';
import { welcomeWords } from './words.ts';

/** The first run: three questions, what becomes of what you see, a post to try it on, where it is. */
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
        <div class="pair first">
          <Questions settings={settings} />
          <section class="privacy">
            <h2>{w.privacy}</h2>
            <ul class="points">
              {w.points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </section>
        </div>
        <Try />
        <AllowSites />
        <div class="pair">
          <Where />
          <Start settings={settings} />
        </div>
      </main>
    </div>
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
