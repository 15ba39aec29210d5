import { useState } from 'preact/hooks';
import { siteIds, siteNames } from '../../../domain/sites.ts';
import { words } from '../../../guide/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select, TextField } from '../../../ui/Field.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { accountName } from '../../parts/workspaces/account-name.ts';
import type { Draft } from '../use-draft.ts';
import { settingsWords } from '../words.ts';
import { OpeningHours } from './OpeningHours.tsx';

const workspaceWords = words({
  en: {
    name: 'Name',
    nameHelp: 'The brand, as it stands at the top of the panel and in messages to departments.',
    language: 'Language of messages to departments',
    accounts: 'The brand’s own accounts',
    accountsHelp: 'Replies of these accounts count as answers.',
    site: 'Site',
    handle: 'Handle, without @',
    none: 'No account yet.',
  },
  fr: {
    name: 'Nom',
    nameHelp: 'La marque, telle qu’elle figure en haut du panneau et dans les messages aux services.',
    language: 'Langue des messages aux services',
    accounts: 'Les comptes de la marque',
    accountsHelp: 'Les réponses de ces comptes comptent comme celles de la marque.',
    site: 'Site',
    handle: 'Identifiant, sans @',
    none: 'Pas encore de compte.',
  },
});

/** Name, accounts, language and opening hours. */
export function WorkspaceSection({ draft }: { readonly draft: Draft }) {
  const { language } = useFrame();
  const w = workspaceWords[language];
  const { workspace, change } = draft;
  return (
    <>
      <div class="card">
        <TextField
          label={w.name}
          help={w.nameHelp}
          value={workspace.name}
          maxLength={100}
          error={workspace.name.trim() === '' ? settingsWords[language].required : undefined}
          onValue={(name) => change({ name })}
        />
        <Select
          label={w.language}
          value={workspace.language}
          choices={[
            { value: 'fr', name: 'Français' },
            { value: 'en', name: 'English' },
          ]}
          onValue={(value) => change({ language: value === 'fr' ? 'fr' : 'en' })}
        />
      </div>
      <Accounts accounts={workspace.accounts} onChange={(accounts) => change({ accounts })} />
      <OpeningHours hours={workspace.hours} onChange={(hours) => change({ hours })} />
    </>
  );
}

interface AccountsProps {
  readonly accounts: readonly string[];
  readonly onChange: (accounts: string[]) => void;
}

/** The brand's accounts, as site and handle. */
function Accounts({ accounts, onChange }: AccountsProps) {
  const { language } = useFrame();
  const w = workspaceWords[language];
  const s = settingsWords[language];
  const [site, setSite] = useState<string>(siteIds[0] ?? '');
  const [handle, setHandle] = useState('');
  const clean = handle.trim().replace(/^@/, '').toLowerCase();
  const add = (event: Event) => {
    event.preventDefault();
    if (clean === '') return;
    onChange([...new Set([...accounts, `${site}:${clean}`])]);
    setHandle('');
  };
  return (
    <form class="card" onSubmit={add}>
      <h2>{w.accounts}</h2>
      <p class="help">{w.accountsHelp}</p>
      {accounts.length === 0 ? (
        <p class="muted">{w.none}</p>
      ) : (
        <ul class="rows">
          {accounts.map((account) => (
            <li key={account}>
              <span class="grow">
                {accountName({ id: account }).site} · <b>@{accountName({ id: account }).name}</b>
              </span>
              <Button aria-label={s.removeNamed(account)} onClick={() => onChange(accounts.filter((one) => one !== account))}>
                {s.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div class="beside">
        <Select label={w.site} value={site} choices={siteIds.map((id) => ({ value: id, name: siteNames[id] }))} onValue={setSite} />
        <TextField label={w.handle} value={handle} maxLength={150} onValue={setHandle} />
        <Button look="line" large submit disabled={clean === ''}>
          {s.add}
        </Button>
      </div>
    </form>
  );
}
