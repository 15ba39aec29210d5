import { useEffect, useRef, useState } from 'preact/hooks';
import { receiverAt } from '../../channels/receiver-at.ts';
import { Button } from '../../ui/Button.tsx';
import { copy } from '../../ui/copy.ts';
import { TextField } from '../../ui/Field.tsx';
import { Group } from '../../ui/post/Group.tsx';
import { Option } from '../../ui/post/Option.tsx';
import { sendByKey } from '../../ui/send-key.ts';
import { trialWords } from '../parts/channels/trial-words.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { openPage } from '../parts/frame/open-page.ts';
import { useReady } from '../parts/frame/use-ready.ts';
import type { ReceiverKind, TypedChannel } from './first-channel.ts';
import { type ChannelQuestion, useChannelForm } from './use-channel-form.ts';
import { channelWords } from './words.ts';

const ways: readonly ReceiverKind[] = ['mail', 'chat', 'program'];

/** Asks for the address, for whom it is, and for the name of who sends. */
export function ChannelForm(question: ChannelQuestion) {
  const { isServed, isNamed } = question;
  const { language } = useFrame();
  const w = channelWords[language];
  const t = trialWords[language];
  const form = useChannelForm(question);
  const { busy, said } = form;
  const calm = useReady();
  const box = useRef<HTMLFormElement>(null);
  const last = useRef<HTMLElement>(undefined);
  // Not before the person is here: what is still typed for a page must not stand in a field of ours.
  useEffect(() => {
    if (calm) (last.current ?? box.current?.querySelector<HTMLElement>('input:not([type=checkbox])'))?.focus();
  }, [calm]);
  /** Where the caret goes once the person is back. */
  const keepPlace = ({ target }: Event) => {
    if (target instanceof HTMLElement) last.current = target;
  };
  const { faults } = form;
  // What is to be mended is in view, and has the caret.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new look at what was typed leads there
  useEffect(() => box.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), [faults]);
  const submit = (event: Event) => {
    event.preventDefault();
    if (calm && !busy) form.keep();
  };
  return (
    // Inert until then: no field, box or button takes what was meant for a page.
    <form ref={box} inert={!calm} onKeyDown={sendByKey} onFocusIn={keepPlace} onSubmit={submit} noValidate>
      {!isServed && <Address {...form} />}
      {!isNamed && (
        <TextField label={w.name} help={w.nameHelp} value={form.name} maxLength={100} error={form.faults.name} onValue={form.setName} />
      )}
      <div role="status">{said !== undefined && <p class={`said ${said.tone}`}>{said.text}</p>}</div>
      <div class="foot">
        <Button look="primary" large submit disabled={busy}>
          {w.keep}
        </Button>
        {!isServed && (
          <Button look="line" large disabled={busy} onClick={form.test}>
            {busy ? t.testing : t.test}
          </Button>
        )}
        <Button large onClick={() => void openPage('settings', isServed ? '#me' : '#channels')}>
          {w.more}
        </Button>
      </div>
    </form>
  );
}

/** Where it is read: the kind of place, its address, and who else reads there. */
function Address({ typed, type, all, setAll, faults, others }: ReturnType<typeof useChannelForm>) {
  const { language } = useFrame();
  const w = channelWords[language];
  const { way, address } = typed;
  const receiver = way === 'mail' ? undefined : receiverAt(address);
  return (
    <>
      <Group name={w.way} single>
        {ways.map((one) => (
          <Option key={one} label={w.ways[one]} role="radio" on={one === way} onPick={() => type({ way: one })} />
        ))}
      </Group>
      <TextField
        label={w.address[way]}
        help={receiver?.isTaken ? `${w.known(receiver.name)} ${w.help[way]}` : w.help[way]}
        value={address}
        maxLength={2_000}
        placeholder={way === 'mail' ? 'support@example.com' : 'https://'}
        error={faults.address}
        onValue={(text) => type({ address: text })}
      />
      {way === 'program' && <Secret {...typed} />}
      {others.length > 0 && (
        <label class="all">
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
          <span>
            {w.all(others.length)}
            <span class="muted">{new Intl.ListFormat(language).format(others.map(({ name }) => name[language]))}</span>
          </span>
        </label>
      )}
    </>
  );
}

/** What signs for a program, to be copied to whoever runs it. */
function Secret({ secret }: Pick<TypedChannel, 'secret'>) {
  const { language } = useFrame();
  const w = channelWords[language];
  const [copied, setCopied] = useState(false);
  return (
    <div class="field">
      <span>{w.secret}</span>
      <span class="secret">
        <code>{secret}</code>
        <Button look="line" onClick={() => void copy(secret).then(setCopied)}>
          {copied ? w.copied : w.copySecret}
        </Button>
      </span>
    </div>
  );
}
