import { call } from '../../browser/call.ts';
import { Select } from '../../ui/Field.tsx';
import { useFrame } from '../frame/frame.tsx';
import { accountName } from './account-name.ts';
import type { WorkspacesView } from './use-workspaces.ts';
import { workspacesWords } from './words.ts';

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
    if (store === '') return;
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
      {accounts.map((account) => {
        const shown = nameOf(account);
        const open = account.store === undefined ? [{ value: '', name: w.unbound(called(first)) }] : [];
        return (
          <Select
            key={account.id}
            label={shown}
            value={account.store ?? ''}
            choices={[...open, ...choices]}
            onValue={(store) => void bind(account.id, shown, store)}
          />
        );
      })}
    </div>
  );
}
