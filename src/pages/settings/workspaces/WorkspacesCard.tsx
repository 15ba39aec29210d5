import { useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import type { WorkspaceEntry } from '../../../contract/workspace-calls.ts';
import { Button } from '../../../ui/Button.tsx';
import { Confirm } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { pageProblem } from '../../../ui/words/team-problems.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { useShown } from '../../parts/frame/shell.tsx';
import { useWorkspaces } from '../../parts/workspaces/use-workspaces.ts';
import { workspacesWords } from '../../parts/workspaces/words.ts';
import { AccountsCard } from './AccountsCard.tsx';

/** The workspaces of this browser and which account answers for which; with one, only the way to a second. */
export function Workspaces() {
  const { read, again } = useWorkspaces();
  if (read === undefined) return null;
  return (
    <>
      <WorkspacesCard all={read.all} first={read.first} again={again} />
      {read.all.length > 1 && <AccountsCard view={read} again={again} />}
    </>
  );
}

interface CardProps {
  readonly all: readonly WorkspaceEntry[];
  readonly first: string;
  readonly again: () => void;
}

function WorkspacesCard({ all, first, again }: CardProps) {
  const w = workspacesWords[useFrame().language];
  const several = all.length > 1;
  return (
    <div class="card">
      <h2>{w.title}</h2>
      <p>{several ? w.text : w.alone}</p>
      {several && (
        <ul class="workspaces">
          {all.map((entry) => (
            <Row key={entry.store} entry={entry} first={entry.store === first} again={again} />
          ))}
        </ul>
      )}
      <AddForm only={several ? undefined : all[0]} />
    </div>
  );
}

function Row({ entry, first, again }: { readonly entry: WorkspaceEntry; readonly first: boolean; readonly again: () => void }) {
  const { language, attempt, notify } = useFrame();
  const { store, show } = useShown();
  const w = workspacesWords[language];
  const [name, setName] = useState<string>();
  const [removing, setRemoving] = useState(false);
  const own = entry.store === store;
  const does = async (work: () => Promise<unknown>, said: string) => {
    if ((await attempt(work)) === undefined) return;
    notify({ text: said, tone: 'green' });
    again();
  };
  const rename = (event: Event) => {
    event.preventDefault();
    const fresh = name?.trim() ?? '';
    setName(undefined);
    if (fresh !== '' && fresh !== entry.name) void does(() => call('renameWorkspace', { store: entry.store, name: fresh }), w.saved);
  };
  return (
    <li>
      <span class="brand-mark" data-mark={entry.short} />
      <div class="grow">
        <b dir="auto">{entry.name}</b>
        <p class="muted">{[own && w.shown, entry.waiting > 0 && w.waiting(entry.waiting), first && w.first].filter(Boolean).join(' · ')}</p>
        {entry.problem !== undefined && <p class="error">{pageProblem(entry.problem, language)}</p>}
      </div>
      {name === undefined ? (
        <div class="actions">
          {!own && (
            <Button look="line" onClick={() => show(entry.store)}>
              {w.show}
            </Button>
          )}
          {!first && (
            <Button onClick={() => void does(() => call('chooseWorkspace', { store: entry.store }), w.saved)}>{w.makeFirst}</Button>
          )}
          <Button onClick={() => setName(entry.name)}>{w.rename}</Button>
          <Button onClick={() => setRemoving(true)}>{w.remove}</Button>
        </div>
      ) : (
        <form class="beside" onSubmit={rename}>
          <TextField label={w.name} value={name} maxLength={100} autoFocus onValue={setName} />
          <Button look="line" large submit>
            {w.rename}
          </Button>
        </form>
      )}
      {removing && (
        <Confirm
          title={w.removeTitle(entry.name)}
          text={[w.removeText, entry.unsent > 0 && w.removeUnsent(entry.unsent)].filter(Boolean).join(' ')}
          yes={w.remove}
          no={w.cancel}
          onAnswer={(yes) => {
            setRemoving(false);
            if (yes) void does(() => call('removeWorkspace', { store: entry.store }).then(() => true), w.removed(entry.name));
          }}
        />
      )}
    </li>
  );
}

/** A second workspace asks what the first one is called too: from then on both are told apart by their names. */
function AddForm({ only }: { readonly only: WorkspaceEntry | undefined }) {
  const { language, attempt, notify } = useFrame();
  const { show } = useShown();
  const w = workspacesWords[language];
  const [name, setName] = useState('');
  const [present, setPresent] = useState(only?.name ?? '');
  const [busy, setBusy] = useState(false);
  const add = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    const made = await attempt(async () => {
      if (only !== undefined && present.trim() !== '') await call('renameWorkspace', { store: only.store, name: present });
      return call('addWorkspace', { name });
    });
    setBusy(false);
    if (made === undefined) return;
    notify({ text: w.added(name), tone: 'green' });
    show(made.store);
  };
  return (
    <form class="stack" onSubmit={(event) => void add(event)}>
      <TextField label={w.newName} help={w.addHelp} value={name} maxLength={100} onValue={setName} />
      {only !== undefined && name.trim() !== '' && <TextField label={w.presentName} value={present} maxLength={100} onValue={setPresent} />}
      <div class="actions">
        <Button look="line" large submit disabled={busy || name.trim() === ''}>
          {w.add}
        </Button>
      </div>
    </form>
  );
}
