import { useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import { Button } from '../../../ui/Button.tsx';
import { type Choice, Select } from '../../../ui/Field.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { accountName } from '../../parts/workspaces/account-name.ts';
import type { WorkspacesView } from '../../parts/workspaces/use-workspaces.ts';
import { workspacesWords } from '../../parts/workspaces/words.ts';

/** "@maisonlune (X)". */
function nameOf(account: WorkspacesView['accounts'][number]): string {
  const { name, site } = accountName(account);
  return `${name} (${site})`;
}

/** Each account that was seen, with the workspace it answers for. */
export function AccountsCard({ view, again }: { readonly view: WorkspacesView; readonly again: () => void }) {
  const { language, attempt, notify } = useFrame();
  const w = workspacesWords[language];
  const { all, first, accounts } = view;
  const called = (store: string) => all.find((one) => one.store === store)?.name ?? '';
  const bind = async (account: string, shown: string, store: string) => {
    const done = await attempt(() => call('bindAccount', { account, store }).then(() => true));
    if (done) notify({ text: w.bound(shown, called(store)), tone: 'green' });
    again();
  };
  const choices = all.map(({ store, name }) => ({ value: store, name }));
  return (
    <div class="card">
      <h2>{w.accounts}</h2>
      <p>{w.accountsText}</p>
      {accounts.length === 0 && <p class="muted">{w.noAccounts}</p>}
      {accounts.map((account) => (
        <Account
          key={`${account.id} ${account.store ?? ''}`}
          shown={nameOf(account)}
          store={account.store ?? ''}
          choices={[...(account.store === undefined ? [{ value: '', name: w.unbound(called(first)) }] : []), ...choices]}
          onBind={(store) => void bind(account.id, nameOf(account), store)}
        />
      ))}
    </div>
  );
}

interface AccountProps {
  readonly shown: string;
  /** The workspace it answers for; empty while nobody said. */
  readonly store: string;
  readonly choices: readonly Choice[];
  readonly onBind: (store: string) => void;
}

/** One account: the workspace is chosen, which binds nothing, and a button binds it. */
function Account({ shown, store, choices, onBind }: AccountProps) {
  const { language } = useFrame();
  const w = workspacesWords[language];
  const [chosen, setChosen] = useState(store);
  const bind = (event: Event) => {
    event.preventDefault();
    onBind(chosen);
  };
  return (
    <form class="beside" onSubmit={bind}>
      <Select label={shown} value={chosen} choices={choices} onValue={setChosen} />
      {chosen !== store && chosen !== '' && (
        <Button look="primary" large submit>
          {w.bind(choices.find(({ value }) => value === chosen)?.name ?? '')}
        </Button>
      )}
    </form>
  );
}
