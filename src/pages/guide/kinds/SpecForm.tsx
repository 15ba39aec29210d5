import { kindForms, type SpecField } from '../../../tone/guides.ts';
import { Field, Select, TextField } from '../../../ui/Field.tsx';
import { fieldLabel, kindWords } from '../../parts/documents/kind-words.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { Lines } from './Lines.tsx';
import { Pairs } from './Pairs.tsx';
import { PerSituation } from './PerSituation.tsx';

type Spec = Readonly<Record<string, unknown>>;

interface SpecFormProps {
  readonly kind: string;
  readonly spec: Spec;
  readonly onSpec: (spec: Spec) => void;
}

/** The form of a kind's own settings; nothing for kinds that are only edited as YAML. */
export function SpecForm({ kind, spec, onSpec }: SpecFormProps) {
  const set = (key: string, value: unknown) => {
    const { [key]: _, ...rest } = spec;
    onSpec(value === undefined ? rest : { ...spec, [key]: value });
  };
  return (
    <>
      {kindForms.get(kind)?.fields?.map((field) => (
        <SpecControl key={field.key} field={field} value={spec[field.key]} kind={kind} onValue={(value) => set(field.key, value)} />
      ))}
    </>
  );
}

interface ControlProps {
  readonly field: SpecField;
  readonly value: unknown;
  readonly kind: string;
  readonly onValue: (value: unknown) => void;
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const table = (value: unknown) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});

function SpecControl({ field, value, kind, onValue }: ControlProps) {
  const { language } = useFrame();
  const [label, help] = fieldLabel(kind, field.key, language);
  const { values = {}, columns = {} } = kindWords(kind, language);
  switch (field.as) {
    case 'lines':
      return (
        <Lines
          label={label}
          help={help}
          value={texts(value)}
          onValue={(lines) => onValue(lines.length === 0 && field.key !== 'tokens' ? undefined : lines)}
        />
      );
    case 'text':
      return <TextField label={label} help={help} value={typeof value === 'string' ? value : ''} onValue={onValue} />;
    case 'number':
      return (
        <div class="narrow">
          <TextField
            label={label}
            help={help}
            type="number"
            value={typeof value === 'number' ? String(value) : ''}
            onValue={(text) => onValue(text === '' ? undefined : Number(text))}
          />
        </div>
      );
    case 'flag':
      return <Check label={label} checked={value === true} onChange={(on) => onValue(on || undefined)} />;
    case 'pairs':
      return <Pairs label={label} help={help} columns={columns[field.key] ?? ['', '']} value={table(value)} onValue={onValue} />;
    case 'situations':
      return <PerSituation label={label} help={help} value={table(value)} onValue={onValue} />;
    case 'choice': {
      const own = field.values.map((one) => ({ value: one, name: values[one] ?? one }));
      const choices = field.optional ? [{ value: '', name: values[''] ?? '' }, ...own] : own;
      return (
        <Select
          label={label}
          help={help}
          value={typeof value === 'string' ? value : ''}
          choices={choices}
          onValue={(one) => onValue(one === '' ? undefined : one)}
        />
      );
    }
    case 'checks':
      return (
        <Field label={label} help={help}>
          {({ id }) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot carry the field's label
            <div class="checks" role="group" id={id} aria-label={label}>
              {field.values.map((one) => (
                <Check
                  key={one}
                  label={values[one] ?? one}
                  checked={texts(value).includes(one)}
                  onChange={(on) => onValue(field.values.filter((other) => (other === one ? on : texts(value).includes(other))))}
                />
              ))}
            </div>
          )}
        </Field>
      );
  }
}

/** One box to tick. */
export function Check({
  label,
  checked,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
