import type { EngineConfig, EngineKind } from '../../../contract/engine.ts';
import { TextField } from '../../../ui/Field.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { teamWords } from '../../parts/team/words.ts';

/** An engine of a kind with nothing filled in. */
export function emptyEngine(kind: Exclude<EngineKind, 'address'>): EngineConfig {
  if (kind === 'file') return { kind };
  const login = { address: kind === 'nats' ? 'wss://' : 'https://', user: '', password: '' };
  return kind === 'nats' ? { kind, stream: 'team', ...login } : { kind, ...login };
}

/** The fields of an engine; `own`: only what differs from member to member. */
export function EngineFields({
  engine,
  onEngine,
  own = false,
}: {
  readonly engine: EngineConfig;
  readonly onEngine: (engine: EngineConfig) => void;
  readonly own?: boolean;
}) {
  const { language } = useFrame();
  const w = teamWords[language];
  if (engine.kind === 'file') return null;
  return (
    <>
      {!own && (
        <TextField
          label={w.address[engine.kind]}
          value={engine.address}
          maxLength={2_000}
          onValue={(address) => onEngine({ ...engine, address: address.trim() })}
        />
      )}
      {!own && engine.kind === 'nats' && (
        <TextField label={w.stream} value={engine.stream} maxLength={30} onValue={(stream) => onEngine({ ...engine, stream })} />
      )}
      <div class="two">
        <TextField label={w.user} value={engine.user} maxLength={60} onValue={(user) => onEngine({ ...engine, user })} />
        <TextField
          label={w.password}
          type="password"
          value={engine.password}
          maxLength={500}
          onValue={(password) => onEngine({ ...engine, password })}
        />
      </div>
    </>
  );
}
