import type { ComponentChildren } from 'preact';
import type { Department } from '../../contract/workspace.ts';
import { departmentOf, departmentsWithoutChannel } from '../../domain/departments.ts';
import { Button } from '../../ui/Button.tsx';
import { leadsSentence } from '../../ui/post/reach-words.ts';
import { useStanding } from '../parts/data/standing.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { openPage } from '../parts/frame/open-page.ts';
import type { Ground } from '../parts/frame/start.tsx';
import { useTeamStand } from '../parts/team/use-status.ts';
import { ChannelForm } from './ChannelForm.tsx';
import type { ReceiverKind } from './first-channel.ts';
import { channelWords } from './words.ts';

const wayOf = (text: string | null): ReceiverKind => (text === 'chat' ? 'chat' : 'mail');

/**
 * Asks where a department reads, and for the name of who sends. A window of ours: no page of a site sees it or presses in it,
 * and what its address says is only where the question begins.
 */
export function ChannelApp(ground: Ground) {
  const { workspace, settings } = ground;
  const { language } = useFrame();
  const w = channelWords[language];
  const standing = useStanding();
  const asked = new URLSearchParams(location.search);
  const department = departmentOf(workspace.departments, asked.get('department') ?? undefined);
  if (standing === undefined) return null;
  if (department === undefined) return <Settled title={w.gone} />;
  const isServed = !departmentsWithoutChannel(workspace).some(({ key }) => key === department.key);
  const isNamed = settings.member.name.trim() !== '';
  if (isServed && isNamed) return <Settled title={w.settled(department.name[language])}>{w.settledHelp}</Settled>;
  if (!standing.publishes && !isServed) return <Led department={department} />;
  return (
    <main class="channel">
      <h1 dir="auto">{isServed ? w.who : w.where(department.name[language])}</h1>
      {!isServed && <p class="muted">{w.why}</p>}
      <ChannelForm {...ground} department={department} begins={wayOf(asked.get('way'))} isServed={isServed} isNamed={isNamed} />
    </main>
  );
}

/** Says to whoever may not set up channels who does. */
function Led({ department }: { readonly department: Department }) {
  const { language } = useFrame();
  const stand = useTeamStand();
  const title = channelWords[language].where(department.name[language]);
  if (stand === undefined) return null;
  return <Settled title={title}>{leadsSentence(stand.status?.leads ?? [], language)}</Settled>;
}

function Settled({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  const { language } = useFrame();
  const w = channelWords[language];
  return (
    <main class="channel">
      <h1 dir="auto">{title}</h1>
      {children !== undefined && <div>{children}</div>}
      <div class="foot">
        <Button look="primary" large autoFocus onClick={() => window.close()}>
          {w.close}
        </Button>
        <Button large onClick={() => void openPage('settings', '#channels')}>
          {w.more}
        </Button>
      </div>
    </main>
  );
}
