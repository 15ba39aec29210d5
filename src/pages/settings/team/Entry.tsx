import { useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import type { EngineConfig } from '../../../contract/engine.ts';
import { engineOrigins } from '../../../team/engines/origins.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select, TextField } from '../../../ui/Field.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { usePermission } from '../../parts/frame/use-permission.ts';
import { useTrial } from '../../parts/frame/use-trial.ts';
import { teamWords } from '../../parts/team/words.ts';
import { EngineFields, emptyEngine } from './EngineFields.tsx';

/** Founding a team on an engine that the CM has. */
export function FoundCard({ member }: { readonly member: string }) {
  const { language } = useFrame();
  const w = teamWords[language];
  const ask = usePermission();
  const trial = useTrial();
  const [name, setName] = useState('');
  const [me, setMe] = useState(member);
  const [engine, setEngine] = useState<EngineConfig>(emptyEngine('webdav'));
  const [busy, setBusy] = useState(false);
  const changeEngine = (next: EngineConfig) => {
    trial.forget();
    setEngine(next);
  };
  const whole = name.trim() !== '' && me.trim() !== '' && (engine.kind === 'file' || URL.canParse(engine.address.split(',')[0] ?? ''));
  const found = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    if (await ask(engineOrigins(engine), { text: w.notAllowed, tone: 'red' }))
      await trial.attempt(() => call('foundTeam', { name, member: me, engine }));
    setBusy(false);
  };
  const kinds = (['webdav', 'nats', 'file'] as const).map((value) => ({ value, name: w.engines[value] }));
  return (
    <form class="card" onSubmit={(event) => void found(event)}>
      <h2>{w.foundTitle}</h2>
      <p>{w.foundText(engine.kind === 'file')}</p>
      <TextField label={w.teamName} value={name} maxLength={100} onValue={setName} />
      <TextField label={w.yourName} value={me} maxLength={100} onValue={setMe} />
      <Select
        label={w.engine}
        value={engine.kind}
        choices={kinds}
        onValue={(value) => changeEngine(emptyEngine(value === 'nats' || value === 'file' ? value : 'webdav'))}
      />
      <EngineFields engine={engine} onEngine={changeEngine} />
      <Refused text={trial.said()} />
      <div class="actions">
        <Button look="primary" large submit disabled={!whole || busy}>
          {w.found}
        </Button>
      </div>
    </form>
  );
}

/** Why a form was refused, beside its button. */
export function Refused({ text }: { readonly text: string | undefined }) {
  return <div role="alert">{text !== undefined && <p class="said red">{text}</p>}</div>;
}
