import { useState } from 'preact/hooks';
import type { ChannelField as FieldOf } from '../../../contract/channel.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field, TextField } from '../../../ui/Field.tsx';
import { drawSecret } from '../../parts/channels/draw-secret.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { channelsWords } from './channels-words.ts';

interface ChannelFieldProps {
  readonly field: FieldOf;
  readonly value: string;
  readonly error: string | undefined;
  readonly onValue: (value: string) => void;
}

/** One field of a channel, by its kind; a secret is masked until it is asked for. */
export function ChannelField({ field, value, error, onValue }: ChannelFieldProps) {
  const { language } = useFrame();
  const w = channelsWords[language];
  const name = field.label[language];
  const label = field.optional === true ? w.optional(name) : name;
  const help = field.help?.[language];
  if (field.kind === 'secret') return <SecretField label={label} help={help} error={error} value={value} onValue={onValue} />;
  // An address is checked by the channel's schema, with its own sentence; the browser's bubble would say it twice.
  return (
    <TextField label={label} help={help} error={error} value={value} onValue={onValue} placeholder={field.placeholder} maxLength={2_000} />
  );
}

interface SecretFieldProps extends Omit<ChannelFieldProps, 'field'> {
  readonly label: string;
  readonly help: string | undefined;
}

function SecretField({ label, help, error, value, onValue }: SecretFieldProps) {
  const { language, notify } = useFrame();
  const w = channelsWords[language];
  const [shown, setShown] = useState(false);
  const draw = () => {
    onValue(drawSecret());
    setShown(true);
    notify({ text: w.generated });
  };
  return (
    <Field label={label} help={help} error={error}>
      {(ids) => (
        <span class="line">
          <input
            {...ids}
            // As in ui/Field: Preact types an input by one literal type at a time.
            type={(shown ? 'text' : 'password') as 'text'}
            class="input secret"
            autocomplete="off"
            spellcheck={false}
            maxLength={200}
            value={value}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
          <Button look="line" large aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? w.hide : w.show}
          </Button>
          <Button look="line" large onClick={draw}>
            {w.generate}
          </Button>
        </span>
      )}
    </Field>
  );
}
