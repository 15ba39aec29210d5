import { useState } from 'preact/hooks';
import { browser } from '../../browser/api.ts';
import { call } from '../../browser/call.ts';
import type { EngineConfig } from '../../contract/engine.ts';
import type { TeamCallResults } from '../../contract/team-calls.ts';
import { engineOrigins } from '../../team/engines/origins.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextArea, TextField } from '../../ui/Field.tsx';
import { useFrame } from '../frame/frame.tsx';
import { useShown } from '../frame/shell.tsx';
import { EngineFields, emptyEngine } from './EngineFields.tsx';
import { teamWords } from './words.ts';

type Offer = TeamCallResults['readInvitation'];

/** Asks the browser for hosts, in the click that needs them; then works, or says that it was not allowed. */
export function useAllowed(): (origins: readonly string[], work: () => Promise<void>) => Promise<void> {
  const { language, attempt, notify } = useFrame();
  return async (origins, work) => {
    const granted = await attempt(() =>
      origins.length === 0 ? Promise.resolve(true) : browser.permissions.request({ origins: [...origins] }),
    );
    if (granted === false) notify({ text: teamWords[language].notAllowed, tone: 'red' });
    if (granted === true) await work();
  };
}

/** Joining with an invitation: what it offers and what will be shared is shown first. */
export function JoinCard() {
  const { language, attempt } = useFrame();
  const w = teamWords[language];
  const allowed = useAllowed();
  const { show } = useShown();
  const [text, setText] = useState('');
  const [offer, setOffer] = useState<Offer>();
  const look = async (event: Event) => {
    event.preventDefault();
    setOffer(await attempt(() => call('readInvitation', { text })));
  };
  const join = (origins: readonly string[]) =>
    allowed(origins, async () => {
      const joined = await attempt(() => call('joinTeam', { text }));
      if (joined !== undefined) show(joined.store);
    });
  return (
    <form class="card" onSubmit={(event) => void look(event)}>
      <h2>{w.joinTitle}</h2>
      <p>{w.joinText}</p>
      <TextArea
        label={w.paste}
        value={text}
        rows={3}
        onValue={(typed) => {
          setText(typed);
          setOffer(undefined);
        }}
      />
      {offer === undefined ? (
        <div class="actions">
          <Button look="line" large submit disabled={text.trim() === ''}>
            {w.look}
          </Button>
        </div>
      ) : (
        <div role="status">
          <p>
            <b>{w.offers(offer.name, offer.by, offer.member, w.roles[offer.role])}</b>
          </p>
          <p>{offer.engine === '' ? w.byHand : w.through(offer.engine)}</p>
          <p>{w.shared}</p>
          <div class="actions">
            <Button look="primary" large onClick={() => void join(offer.origins)}>
              {w.join}
            </Button>
          </div>
        </div>
      )}
    </form>
  );
}

/** Founding a team on an engine that the CM has. */
export function FoundCard({ member }: { readonly member: string }) {
  const { language, attempt } = useFrame();
  const w = teamWords[language];
  const allowed = useAllowed();
  const [name, setName] = useState('');
  const [me, setMe] = useState(member);
  const [engine, setEngine] = useState<EngineConfig>(emptyEngine('webdav'));
  const [busy, setBusy] = useState(false);
  const whole = name.trim() !== '' && me.trim() !== '' && (engine.kind === 'file' || URL.canParse(engine.address.split(',')[0] ?? ''));
  const found = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    await allowed(engineOrigins(engine), async () => void (await attempt(() => call('foundTeam', { name, member: me, engine }))));
    setBusy(false);
  };
  const kinds = (['webdav', 'nats', 'file'] as const).map((value) => ({ value, name: w.engines[value] }));
  return (
    <form class="card" onSubmit={(event) => void found(event)}>
      <h2>{w.foundTitle}</h2>
      <p>{w.foundText}</p>
      <TextField label={w.teamName} value={name} maxLength={100} onValue={setName} />
      <TextField label={w.yourName} value={me} maxLength={100} onValue={setMe} />
      <Select
        label={w.engine}
        value={engine.kind}
        choices={kinds}
        onValue={(value) => setEngine(emptyEngine(value === 'nats' || value === 'file' ? value : 'webdav'))}
      />
      <EngineFields engine={engine} onEngine={setEngine} />
      <div class="actions">
        <Button look="primary" large submit disabled={!whole || busy}>
          {w.found}
        </Button>
      </div>
    </form>
  );
}
