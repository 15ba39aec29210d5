import { useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import type { EngineConfig, Place } from '../../../contract/engine.ts';
import { parseUrl } from '../../../domain/parse-url.ts';
import { engineAddresses, engineAt, engineOrigins } from '../../../team/engines/kinds/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { usePermission } from '../../parts/frame/use-permission.ts';
import { useTrial } from '../../parts/frame/use-trial.ts';
import { teamWords } from '../../parts/team/words.ts';
import { EngineFields } from './EngineFields.tsx';
import { Refused } from './Entry.tsx';
import { engineWords } from './engine-words.ts';

interface EngineCardProps {
  readonly engine: EngineConfig;
  readonly lead: boolean;
  /** Where a lead moved the team, while this browser has not followed. */
  readonly moved: Place | undefined;
  readonly onChanged: () => void;
}

/** The hosts of an engine's addresses, as a person knows them. */
const hostsOf = (engine: EngineConfig) =>
  engineAddresses(engine)
    .map((address) => parseUrl(address)?.host ?? address)
    .join(', ');

/** How this browser reaches the team: one's own login, and for a lead the address. It is tried before it is saved. */
export function EngineCard({ engine: present, lead, moved, onChanged }: EngineCardProps) {
  const { language, notify } = useFrame();
  const trial = useTrial();
  const [w, t] = [engineWords[language], teamWords[language]];
  const ask = usePermission();
  const before = moved === undefined ? present : engineAt(moved, present);
  const [changed, setChanged] = useState<EngineConfig>();
  const [busy, setBusy] = useState(false);
  const engine = changed ?? before;
  const change = async () => {
    if ((await trial.attempt(() => call('changeEngine', { engine }))) === undefined) return;
    setChanged(undefined);
    notify({ text: w.engineSaved, tone: 'green' });
    onChanged();
  };
  const save = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    if (await ask(engineOrigins(engine), { text: t.notAllowed, tone: 'red' })) await change();
    setBusy(false);
  };
  return (
    <form class="card" onSubmit={(event) => void save(event)}>
      <h2>{w.engineTitle}</h2>
      {moved !== undefined && <p role="status">{w.movedTo(hostsOf(engineAt(moved, present)))}</p>}
      <p>{lead ? w.engineLead : w.engineMember(hostsOf(before))}</p>
      <EngineFields
        engine={engine}
        onEngine={(next) => {
          trial.forget();
          setChanged(next);
        }}
        own={!lead}
      />
      <Refused text={trial.said()} />
      <div class="actions">
        <Button look="line" large submit disabled={busy || (changed === undefined && moved === undefined)}>
          {w.engineSave}
        </Button>
      </div>
    </form>
  );
}
