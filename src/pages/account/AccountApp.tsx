import { useEffect, useRef } from 'preact/hooks';
import { call } from '../../browser/call.ts';
import type { WorkspaceEntry } from '../../contract/workspace-calls.ts';
import { Button } from '../../ui/Button.tsx';
import { useFrame } from '../parts/frame/frame.tsx';
import { useReady } from '../parts/frame/use-ready.ts';
import { accountName } from '../parts/workspaces/account-name.ts';
import { useWorkspaces, type WorkspacesView } from '../parts/workspaces/use-workspaces.ts';
import { accountWords } from './words.ts';

type SeenAccount = WorkspacesView['accounts'][number];

/** Asks which workspace an account answers for. A window of ours: no page of a site sees it or can press in it. */
export function AccountApp() {
  const { language } = useFrame();
  const w = accountWords[language];
  const { read } = useWorkspaces();
  const asked = new URLSearchParams(location.search).get('account');
  const account = read?.accounts.find(({ id }) => id === asked);
  if (read === undefined) return null;
  if (account === undefined || read.all.some(({ store }) => store === account.store))
    return (
      <main class="account">
        <p>{w.settled}</p>
        <Button look="line" large onClick={() => window.close()}>
          {w.close}
        </Button>
      </main>
    );
  return <Question account={account} view={read} />;
}

function Question({ account, view }: { readonly account: SeenAccount; readonly view: WorkspacesView }) {
  const { attempt, language } = useFrame();
  const w = accountWords[language];
  const { name, site } = accountName(account);
  const first = view.all.find(({ store }) => store === view.first)?.name ?? '';
  const calm = useReady();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (calm) list.current?.querySelector('button')?.focus();
  }, [calm]);
  const done = async (answer: () => Promise<null>) => {
    if ((await attempt(() => answer().then(() => true))) === true) window.close();
  };
  // The likely one stands first, where the focus is.
  const likely = ({ store }: WorkspaceEntry) => store === account.suggested;
  const choices = [...view.all].sort((a, b) => Number(likely(b)) - Number(likely(a)));
  return (
    <main class="account">
      <h1 dir="auto">{w.which(name)}</h1>
      {account.removed !== undefined && <p>{w.gone(account.removed)}</p>}
      <p class="muted">{w.why(site)}</p>
      <ul class="choices" ref={list}>
        {choices.map((entry) => (
          <li key={entry.store}>
            <Button
              look={likely(entry) ? 'primary' : 'line'}
              large
              disabled={!calm}
              onClick={() => void done(() => call('bindAccount', { account: account.id, store: entry.store }))}
            >
              {entry.name}
            </Button>
            {likely(entry) && <span class="muted">{w.suggested}</span>}
          </li>
        ))}
      </ul>
      <footer>
        <Button large disabled={!calm} onClick={() => void done(() => call('putOffAccount', { account: account.id }))}>
          {w.never}
        </Button>
        <p class="muted">{w.neverHelp(first)}</p>
      </footer>
    </main>
  );
}
