import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly help?: string | undefined;
  /** What is wrong with the value, read out and shown below the control. */
  readonly error?: string | undefined;
  /** The label is only read out, because the control itself shows what it is for. */
  readonly hidesLabel?: boolean;
  /** The control, given the ids it must carry. */
  readonly children: (ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true' }) => ComponentChildren;
}

/** A label over a control, with help and error tied to it. */
export function Field({ label, help, error, hidesLabel = false, children }: FieldProps) {
  const id = useId();
  const described = [help === undefined ? '' : `${id}-help`, error === undefined ? '' : `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id} class={hidesLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {children({
        id,
        ...(described === '' ? {} : { 'aria-describedby': described }),
        ...(error === undefined ? {} : { 'aria-invalid': 'true' }),
      })}
      {help !== undefined && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error !== undefined && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

interface Told {
  readonly value: string;
  readonly onValue: (value: string) => void;
}
type Frame = Omit<FieldProps, 'children'>;

interface TextFieldProps extends Frame, Told {
  readonly type?: 'text' | 'url' | 'email' | 'password' | 'search' | 'number' | 'time';
  readonly placeholder?: string | undefined;
  readonly min?: number;
  readonly max?: number;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}

/** A line of text. */
export function TextField({ label, help, error, type = 'text', onValue, ...input }: TextFieldProps) {
  return (
    <Field label={label} help={help} error={error}>
      {(ids) => (
        <input
          {...input}
          {...ids}
          // Preact types an input by one literal type at a time; all of ours take the same attributes.
          type={type as 'text'}
          class="input"
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({
  label,
  help,
  error,
  onValue,
  rows = 3,
  ...area
}: Frame & Told & { readonly rows?: number; readonly maxLength?: number; readonly autoFocus?: boolean }) {
  return (
    <Field label={label} help={help} error={error}>
      {(ids) => <textarea {...area} {...ids} rows={rows} class="input" onInput={(event) => onValue(event.currentTarget.value)} />}
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** One of several, in the browser's own list. */
export function Select({
  label,
  help,
  error,
  hidesLabel = false,
  value,
  choices,
  onValue,
  disabled = false,
}: Frame & Told & { readonly choices: readonly Choice[]; readonly disabled?: boolean }) {
  return (
    <Field label={label} help={help} error={error} hidesLabel={hidesLabel}>
      {(ids) => (
        <select {...ids} class="input" value={value} disabled={disabled} onChange={(event) => onValue(event.currentTarget.value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
