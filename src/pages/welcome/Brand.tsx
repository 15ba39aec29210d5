import { useEffect, useRef, useState } from 'preact/hooks';
import { onSignedIn, signedIn } from '../../browser/signed-in.ts';
import type { Account } from '../../contract/account.ts';
import { siteIds, siteNames } from '../../domain/sites.ts';
import type { SiteId } from '../../guide/site.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { useWorkspace } from '../parts/data/me.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { useNextFocus } from '../parts/frame/use-next-focus.ts';
import { accountName } from '../parts/workspaces/account-name.ts';
import { accountFrom, accountsToAsk } from './brand-account.ts';
import { usePublish } from './use-documents.ts';
import { welcomeWords } from './words.ts';

/** Who is signed in on the sites that are open in this browser, live. */
function useSignedIn(): readonly Account[] {
  const [accounts, setAccounts] = useState<readonly Account[]>([]);
  useEffect(() => {
    const ended = new AbortController();
    const read = () =>
      void signedIn().then(
        (found) => ended.signal.aborted || setAccounts(found),
        () => undefined,
      );
    onSignedIn(read, ended.signal);
    read();
    return () => ended.abort();
  }, []);
  return accounts;
}

const shown = (account: Account) => `${accountName(account).name} (${accountName(account).site})`;

/** Whether the account that is signed in is the brand's; where none was seen, the brand's account may be typed. */
export function Brand() {
  const w = welcomeWords[useFrame().language];
  const head = useWorkspace();
  const seen = useSignedIn();
  const [denied, setDenied] = useState<ReadonlySet<string>>(new Set());
  const { publish, busy } = usePublish('workspace', w.done);
  const box = useRef<HTMLDivElement>(null);
  const [asked] = accountsToAsk(seen, head?.workspace.accounts ?? [], denied);
  useNextFocus(box, `${asked?.id} ${head?.workspace.accounts.length}`);
  if (head?.version === undefined || head.isNewer === true) return null;
  const { workspace, version } = head;
  const add = (id: string) => publish(version, { ...workspace, accounts: [...new Set([...workspace.accounts, id])] });
  return (
    <div class="stack" ref={box}>
      {workspace.accounts.length > 0 && <p role="status">{w.brandIs(workspace.accounts.map((id) => shown({ id })).join(', '))}</p>}
      {asked === undefined ? (
        workspace.accounts.length === 0 && <TypedBrand busy={busy} onAccount={(id) => void add(id)} />
      ) : (
        <fieldset class="choices">
          <legend>{w.isBrand(shown(asked))}</legend>
          <Button look="line" disabled={busy} onClick={() => void add(asked.id)}>
            {w.yes}
          </Button>
          <Button look="line" onClick={() => setDenied(new Set([...denied, asked.id]))}>
            {w.no}
          </Button>
        </fieldset>
      )}
    </div>
  );
}

function TypedBrand({ busy, onAccount }: { readonly busy: boolean; readonly onAccount: (id: string) => void }) {
  const w = welcomeWords[useFrame().language];
  const [site, setSite] = useState<SiteId>(siteIds[0] as SiteId);
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const add = (event: Event) => {
    event.preventDefault();
    if (typed.trim() === '') return;
    const id = accountFrom(site, typed);
    setIsWrong(id === undefined);
    if (id !== undefined) onAccount(id);
  };
  return (
    <form class="brand" onSubmit={add}>
      <TextField
        label={w.brand}
        help={w.brandHelp}
        error={isWrong ? w.noAccount : undefined}
        placeholder="@maisonlune"
        value={typed}
        maxLength={300}
        onValue={(text) => {
          setTyped(text);
          setIsWrong(false);
        }}
      />
      <Select
        label={w.site}
        value={site}
        choices={siteIds.map((id) => ({ value: id, name: siteNames[id] }))}
        onValue={(value) => setSite(siteIds.find((id) => id === value) ?? site)}
      />
      <Button look="line" large submit disabled={busy || typed.trim() === ''}>
        {w.add}
      </Button>
    </form>
  );
}
