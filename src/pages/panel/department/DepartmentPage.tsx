import { useState } from 'preact/hooks';
import type { Workspace } from '../../../contract/workspace.ts';
import { departmentOf } from '../../../domain/departments.ts';
import { escalationsIn } from '../../../store/read.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Fork } from '../../../ui/Fork.tsx';
import { Tabs, tabId } from '../../../ui/Tabs.tsx';
import { useLive } from '../../parts/data/use-live.ts';
import { useFrame, useNow } from '../../parts/frame/frame.tsx';
import { useKeys } from '../keys.ts';
import { stepRow } from '../QueueList.tsx';
import { panelWords } from '../words.ts';
import { RequestCard } from './RequestCard.tsx';
import { type DepartmentPlace, places, requestsOf, seenStages } from './requests.ts';
import { departmentWords } from './words.ts';

/** Requests read per stage; what is older is found by its reference with whoever asked. */
const MOST = 500;

interface DepartmentPageProps {
  readonly workspace: Workspace;
  readonly department: string | undefined;
  /** The member's name. */
  readonly me: string;
}

/** The queue of a department's member: what was escalated to it, and nothing else. */
export function DepartmentPage({ workspace, department, me }: DepartmentPageProps) {
  const { language } = useFrame();
  const w = departmentWords[language];
  const now = useNow(2_000);
  const [place, setPlace] = useState<DepartmentPlace>('open');
  const all = useLive((store) => escalationsIn(store, seenStages, MOST), []);
  useKeys({
    j: () => stepRow(1),
    arrowdown: () => stepRow(1),
    k: () => stepRow(-1),
    arrowup: () => stepRow(-1),
    ...Object.fromEntries(places.map((key, index) => [String(index + 1), () => setPlace(key)])),
  });
  const name = departmentOf(workspace.departments, department)?.name[language];
  if (department === undefined || name === undefined) return <Empty words={w.unknown} />;
  if (all === undefined) return <p class="muted reading">{panelWords[language].loading}</p>;
  const requests = requestsOf(all, department, now);
  return (
    <>
      <Tabs
        tabs={places.map((key) => ({ key, name: w.places[key], ...(key === 'open' ? { count: requests.open.length } : {}) }))}
        active={place}
        label={w.queueOf(name)}
        controls="requests"
        onSelect={setPlace}
      />
      <div id="requests" role="tabpanel" aria-labelledby={tabId('requests', place)}>
        <p class="lead muted">{w.queueOf(name)}</p>
        {requests[place].length === 0 && <Empty words={w.empty[place]} />}
        {requests[place].map((request) => (
          <RequestCard key={request.id} request={request} me={me} now={now} departments={workspace.departments} />
        ))}
      </div>
    </>
  );
}

function Empty({ words: [title, text] }: { readonly words: readonly [title: string, text: string] }) {
  return (
    <EmptyState picture={<Fork size={36} />} title={title}>
      <p>{text}</p>
    </EmptyState>
  );
}
