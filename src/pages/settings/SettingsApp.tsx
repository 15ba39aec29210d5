import { useState } from 'preact/hooks';
import { Fork } from '../../ui/Fork.tsx';
import { useStanding } from '../parts/data/standing.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { NewerDocument } from '../parts/frame/NewerDocument.tsx';
import { Readable } from '../parts/frame/Readable.tsx';
import { SaveBar } from '../parts/frame/SaveBar.tsx';
import { StoredTrouble } from '../parts/frame/StoredTrouble.tsx';
import type { Ground } from '../parts/frame/start.tsx';
import { useHash } from '../parts/frame/use-hash.ts';
import { WorkspaceSwitch } from '../parts/workspaces/WorkspaceSwitch.tsx';
import { Data } from './data/Data.tsx';
import { Labels } from './labels/Labels.tsx';
import { About } from './sections/About.tsx';
import { Channels } from './sections/Channels.tsx';
import { Departments } from './sections/Departments.tsx';
import { Me } from './sections/Me.tsx';
import { Shortcuts } from './sections/Shortcuts.tsx';
import { Sites } from './sections/Sites.tsx';
import { UnkeptNotice } from './sections/UnkeptNotice.tsx';
import { Versions } from './sections/Versions.tsx';
import { WorkspaceSection } from './sections/WorkspaceSection.tsx';
import { LeadsOnly } from './team/LeadsOnly.tsx';
import { TeamSection } from './team/TeamSection.tsx';
import { type Bench, useBench } from './unkept.ts';
import { type Draft, useDraft } from './use-draft.ts';
import { type Section, sections, settingsWords } from './words.ts';

/** What all share, and leads alone change. */
const shared: readonly Section[] = ['workspace', 'labels', 'departments', 'channels', 'versions'];

function sectionOf(hash: string): Section {
  return sections.find((one) => `#${one}` === hash.split('/', 1)[0]) ?? 'me';
}

/** The settings: one section at a time, named in the address. */
export function SettingsApp(ground: Ground) {
  const { language } = useFrame();
  const w = settingsWords[language];
  const draft = useDraft(ground);
  const standing = useStanding();
  const bench = useBench();
  const section = sectionOf(useHash());
  const locked = ground.isNewer === true && shared.includes(section);
  // An export or an import goes on while another section is looked at.
  const [hadData, setHadData] = useState(section === 'data');
  if (section === 'data' && !hadData) setHadData(true);
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
        <p class="lead">{section === 'team' && standing?.byFile ? w.teamByFile : w.about[section]}</p>
        <StoredTrouble />
        {locked && <NewerDocument kind="workspace" />}
        <UnkeptNotice bench={bench} here={section === 'channels'} />
        {shared.includes(section) && <LeadsOnly />}
        {section !== 'data' && (
          <Body
            key={section}
            section={section}
            ground={ground}
            draft={draft}
            bench={bench}
            may={(standing?.publishes ?? false) && !locked}
          />
        )}
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

interface BodyProps {
  readonly section: Exclude<Section, 'data'>;
  readonly ground: Ground;
  readonly draft: Draft;
  readonly bench: Bench;
  /** Whether the member publishes what all share. */
  readonly may: boolean;
}

function Body({ section, ground, draft, bench, may }: BodyProps) {
  const toNewChannel = (department: string) => {
    bench.want(department);
    location.hash = '#channels';
  };
  switch (section) {
    case 'me':
      return <Me settings={ground.settings} />;
    case 'sites':
      return <Sites settings={ground.settings} />;
    case 'workspace':
      return (
        <Readable may={may}>
          <WorkspaceSection draft={draft} />
        </Readable>
      );
    case 'labels':
      return <Labels draft={draft} published={ground.workspace.labels} may={may} />;
    case 'departments':
      return <Departments draft={draft} may={may} onNewChannel={toNewChannel} />;
    case 'channels':
      return <Channels draft={draft} bench={bench} may={may} />;
    case 'team':
      return <TeamSection settings={ground.settings} />;
    case 'versions':
      return <Versions head={ground} draft={draft} may={may} />;
    case 'keys':
      return <Shortcuts />;
    case 'about':
      return <About />;
  }
}
