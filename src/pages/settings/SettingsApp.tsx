import { useEffect, useState } from 'preact/hooks';
import { Fork } from '../../ui/Fork.tsx';
import { problemSentence } from '../../ui/words/problems.ts';
import { useSettingsProblem } from '../data/me.ts';
import { useFrame } from '../frame/frame.tsx';
import { SaveBar } from '../frame/SaveBar.tsx';
import type { Ground } from '../frame/start.tsx';
import { TeamSection } from '../team/TeamSection.tsx';
import { WorkspaceSwitch } from '../workspaces/WorkspaceSwitch.tsx';
import { Data } from './data/Data.tsx';
import { About } from './sections/About.tsx';
import { Channels } from './sections/Channels.tsx';
import { Departments } from './sections/Departments.tsx';
import { Me } from './sections/Me.tsx';
import { Shortcuts } from './sections/Shortcuts.tsx';
import { Sites } from './sections/Sites.tsx';
import { Versions } from './sections/Versions.tsx';
import { WorkspaceSection } from './sections/WorkspaceSection.tsx';
import { type Draft, useDraft } from './use-draft.ts';
import { type Section, sections, settingsWords } from './words.ts';

function sectionOf(hash: string): Section {
  return sections.find((one) => `#${one}` === hash.split('/', 1)[0]) ?? 'me';
}

/** The settings: one section at a time, named in the address. */
export function SettingsApp(ground: Ground) {
  const { language } = useFrame();
  const w = settingsWords[language];
  const draft = useDraft(ground);
  const damaged = useSettingsProblem();
  const [section, setSection] = useState(() => sectionOf(location.hash));
  // An export or an import goes on while another section is looked at.
  const [hadData, setHadData] = useState(section === 'data');
  if (section === 'data' && !hadData) setHadData(true);
  useEffect(() => {
    const follow = () => setSection(sectionOf(location.hash));
    // The address may have changed before anybody listened.
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return (
    <div class="settings">
      <header>
        <Fork size={20} />
        <p>{w.title}</p>
        <WorkspaceSwitch />
      </header>
      <nav aria-label={w.title}>
        <ul>
          {sections.map((one) => (
            <li key={one}>
              <a href={`#${one}`} aria-current={one === section ? 'page' : undefined}>
                {w.sections[one]}
              </a>
            </li>
          ))}
          <li>
            <a href="guide.html">{w.guide}</a>
          </li>
        </ul>
      </nav>
      <main>
        <h1>{w.sections[section]}</h1>
        <p class="lead">{w.about[section]}</p>
        {damaged && (
          <p class="trouble" role="alert">
            {problemSentence(damaged, language)}
          </p>
        )}
        {section !== 'data' && <Body key={section} section={section} ground={ground} draft={draft} />}
        {hadData && (
          <div hidden={section !== 'data'}>
            <Data />
          </div>
        )}
      </main>
      <SaveBar draft={draft} says={w.bar} onTop={draft.rebase} onSave={draft.save} />
    </div>
  );
}

function Body({ section, ground, draft }: { readonly section: Exclude<Section, 'data'>; readonly ground: Ground; readonly draft: Draft }) {
  switch (section) {
    case 'me':
      return <Me settings={ground.settings} />;
    case 'sites':
      return <Sites settings={ground.settings} />;
    case 'workspace':
      return <WorkspaceSection draft={draft} />;
    case 'departments':
      return <Departments draft={draft} />;
    case 'channels':
      return <Channels draft={draft} />;
    case 'team':
      return <TeamSection settings={ground.settings} />;
    case 'versions':
      return <Versions head={ground} dirty={draft.dirty} />;
    case 'keys':
      return <Shortcuts />;
    case 'about':
      return <About />;
  }
}
