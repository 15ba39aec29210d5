import { SituationNameSchema } from '../../../guide/finding.ts';
import { composeWords } from '../../../ui/compose/words.ts';
import { Field } from '../../../ui/Field.tsx';
import { fieldWords } from '../../parts/documents/kind-words.ts';
import { useFrame } from '../../parts/frame/frame.tsx';

interface PerSituationProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: Readonly<Record<string, unknown>>;
  readonly onValue: (value: Record<string, number> | undefined) => void;
}

/** A number for some situations. Those that have one are shown; the list below adds another. */
export function PerSituation({ label, help, value, onValue }: PerSituationProps) {
  const { language } = useFrame();
  const names = composeWords[language].situations;
  const w = fieldWords[language];
  const known = SituationNameSchema.options.filter((name) => name in value);
  const rest = SituationNameSchema.options.filter((name) => !(name in value));
  const put = (name: string, text: string) => {
    const { [name]: _, ...others } = value as Record<string, number>;
    const next = text === '' ? others : { ...others, [name]: Number(text) };
    onValue(Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <Field label={label} help={help}>
      {(ids) => (
        <div class="situations">
          {known.map((name) => (
            <label key={name}>
              <span>{names[name]}</span>
              <input
                class="input"
                type="number"
                min={0}
                value={String(value[name])}
                onChange={(event) => put(name, event.currentTarget.value)}
              />
            </label>
          ))}
          <select
            {...ids}
            class="input"
            value=""
            aria-label={label}
            onChange={(event) => event.currentTarget.value !== '' && put(event.currentTarget.value, '0')}
          >
            <option value="">{`+ ${w.perSituation}`}</option>
            {rest.map((name) => (
              <option key={name} value={name}>
                {names[name]}
              </option>
            ))}
          </select>
        </div>
      )}
    </Field>
  );
}
