import { useState } from 'preact/hooks';
import type { Settings } from '../../contract/settings.ts';
import { addressFormOf, addressForms, withAddressForm } from '../../defaults/address-forms.ts';
import { Select, TextField } from '../../ui/Field.tsx';
import { useStanding } from '../parts/data/standing.ts';
import { useSaveSettings } from '../parts/data/use-save-settings.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { Brand } from './Brand.tsx';
import { useGuideHead, usePublish } from './use-documents.ts';
import { welcomeWords } from './words.ts';

/** Three questions, none of which must be answered: your name, whether the account is the brand's, and vous or tu. */
export function Questions({ settings }: { readonly settings: Settings }) {
  const w = welcomeWords[useFrame().language];
  const publishes = useStanding()?.publishes === true;
  return (
    <section class="questions">
      <h2>{w.questions}</h2>
      <ol>
        <li>
          <You settings={settings} />
        </li>
        {publishes && (
          <>
            <li>
              <Brand />
            </li>
            <li>
              <Address />
            </li>
          </>
        )}
      </ol>
    </section>
  );
}

/** Name and language; each is saved as it is chosen, the name when its field is left. */
function You({ settings }: { readonly settings: Settings }) {
  const w = welcomeWords[useFrame().language];
  const { save } = useSaveSettings(settings, w.done);
  const [name, setName] = useState(settings.member.name);
  const saveName = (event?: Event) => {
    event?.preventDefault();
    if (name.trim() !== settings.member.name) void save({ member: { ...settings.member, name: name.trim() } });
  };
  return (
    <form class="stack" onSubmit={saveName} onFocusOut={() => saveName()}>
      <TextField label={w.name} help={w.nameHint} value={name} maxLength={100} onValue={setName} />
      <Select
        label={w.language}
        value={settings.language}
        choices={[
          { value: 'auto', name: w.auto },
          { value: 'fr', name: 'Français' },
          { value: 'en', name: 'English' },
        ]}
        onValue={(value) => void save({ language: value === 'fr' || value === 'en' ? value : 'auto' })}
      />
    </form>
  );
}

/** How French customers are spoken to: the answer is a rule of the guide, which the reply below is checked with at once. */
function Address() {
  const w = welcomeWords[useFrame().language];
  const head = useGuideHead();
  const { publish, busy } = usePublish('guide', w.done);
  if (head === undefined) return null;
  const now = addressFormOf(head.body);
  return (
    <fieldset class="choices">
      <legend>{w.address}</legend>
      {addressForms.map((one) => (
        <button
          key={one}
          type="button"
          class="opt"
          aria-pressed={one === now}
          disabled={busy}
          onClick={() => one !== now && void publish(head.version, withAddressForm(head.body, one))}
        >
          {w.addressForms[one]}
        </button>
      ))}
    </fieldset>
  );
}
