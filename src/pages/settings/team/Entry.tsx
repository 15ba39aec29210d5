import { useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import type { EngineConfig } from '../../../contract/engine.ts';
import { engineAddresses, engineKinds, engineOrigins } from '../../../team/engines/kinds/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select, TextField } from '../../../ui/Field.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { usePermission } from '../../parts/frame/use-permission.ts';
import { useTrial } from '../../parts/frame/use-trial.ts';
import { teamWords } from '../../parts/team/words.ts';
import { EngineFields } from './EngineFields.tsx';
import { engineWords } from './engine-words.ts';

/** Founding a team on an engine that the CM has. */
export function FoundCard({ member }: { readonly member: string }) {
  const { language } = useFrame();
  const [w, t] = [engineWords[language], teamWords[language]];
  const ask = usePermission();
  const trial = useTrial();
  const [name, setName] = useState('');
  const [me, setMe] = useState(member);
  const [engine, setEngine] = useState<EngineConfig>(engineKinds.webdav.empty);
  const [busy, setBusy] = useState(false);
  const changeEngine = (next: EngineConfig) => {
    trial.forget();
    setEngine(next);
  };
  const whole = name.trim() !== '' && me.trim() !== '' && engineAddresses(engine).every((address) => URL.canParse(address));
  const found = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    if (await ask(engineOrigins(engine), { text: t.notAllowed, tone: 'red' }))
      await trial.attempt(() => call('foundTeam', { name, member: me, engine }));
    setBusy(false);
  };
  const kinds = Object.values(engineKinds);
  return (
    <form class="card" onSubmit={(event) => void found(event)}>
      <h2>{w.foundTitle}</h2>
      <p>{w.foundText(engine.kind === 'file')}</p>
      <TextField label={w.teamName} value={name} maxLength={100} onValue={setName} />
      <TextField label={w.yourName} value={me} maxLength={100} onValue={setMe} />
      <Select
        label={w.engine}
        value={engine.kind}
        choices={kinds.map((kind) => ({ value: kind.id, name: kind.name[language] }))}
        onValue={(value) => changeEngine(kinds.find(({ id }) => id === value)?.empty ?? engine)}
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
