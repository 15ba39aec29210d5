import type { EngineConfig } from '../../../contract/engine.ts';
import type { EngineField } from '../../../team/engines/kinds/engine-kind.ts';
import { kindOf } from '../../../team/engines/kinds/index.ts';
import { TextField } from '../../../ui/Field.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';

interface EngineFieldsProps {
  readonly engine: EngineConfig;
  readonly onEngine: (engine: EngineConfig) => void;
  /** Only what differs from member to member. */
  readonly own?: boolean;
}

const withValue = (engine: EngineConfig, key: string, value: string): EngineConfig => Object.assign({ ...engine }, { [key]: value });

/** The fields of an engine, as its kind declares them. */
export function EngineFields({ engine, onEngine, own = false }: EngineFieldsProps) {
  const { fields } = kindOf(engine);
  const values: Readonly<Record<string, string>> = engine;
  const draw = (field: EngineField<EngineConfig>) => (
    <Line
      key={field.key}
      field={field}
      value={values[field.key] ?? ''}
      onValue={(value) => onEngine(withValue(engine, field.key, value))}
    />
  );
  if (fields.length === 0) return null;
  return (
    <>
      {!own && fields.filter(({ isOwn }) => !isOwn).map(draw)}
      <div class="two">{fields.filter(({ isOwn }) => isOwn).map(draw)}</div>
    </>
  );
}

interface LineProps {
  readonly field: EngineField<EngineConfig>;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function Line({ field: { label, kind, maxLength }, value, onValue }: LineProps) {
  const { language } = useFrame();
  const input = { label: label[language], value, maxLength };
  if (kind === 'secret') return <TextField {...input} type="password" onValue={onValue} />;
  return <TextField {...input} onValue={(typed) => onValue(kind === 'address' ? typed.trim() : typed)} />;
}
