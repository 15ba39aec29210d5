import { useEffect, useState } from 'preact/hooks';
import { channelFor } from '../../../channels/index.ts';
import { channelFault } from '../../../channels/usable.ts';
import type { Channel } from '../../../contract/channel.ts';
import type { ChannelConfig, Workspace } from '../../../contract/workspace.ts';
import { Button } from '../../../ui/Button.tsx';
import { Confirm } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { trialWords } from '../../parts/channels/trial-words.ts';
import { useChannelTrial } from '../../parts/channels/use-channel-trial.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { type ChannelFields, channelFields, check, renewedOf, settingsOf } from '../channel-form.ts';
import { servedBy } from '../channel-users.ts';
import { type Bench, isChanged, type Unkept } from '../unkept.ts';
import { settingsWords } from '../words.ts';
import { ChannelField } from './ChannelField.tsx';
import { ChannelUsers } from './ChannelUsers.tsx';
import { channelsWords } from './channels-words.ts';

interface ChannelEditorProps {
  readonly config: ChannelConfig;
  /** Where it stands until it is kept. */
  readonly bench: Bench;
  /** Begins with a fresh secret, or where the address is the secret, with none. */
  readonly renew?: boolean;
  readonly workspace: Workspace;
  /** With the departments that it is for, by key. */
  readonly onKeep: (config: ChannelConfig, users: readonly string[]) => void;
  readonly onCancel: () => void;
  /** Absent for a channel that is being added. */
  readonly onRemove?: () => void;
}

/** One channel: name, fields, a test, and keep. What is typed stays until it is kept or cancelled. */
export function ChannelEditor(props: ChannelEditorProps) {
  const channel = channelFor(props.config.kind);
  const { language } = useFrame();
  return (
    <div class="editor">
      {channel === undefined ? <p role="alert">{channelFault(props.config, language)}</p> : <Form {...props} channel={channel} />}
      {props.onRemove !== undefined && <Remove name={props.config.name} onRemove={props.onRemove} />}
    </div>
  );
}

/** What stands in the editor. */
type Written = Pick<Unkept, 'name' | 'typed' | 'users'>;

/** What the fields begin with. */
const startOf = (channel: Channel, config: ChannelConfig, renew: boolean): ChannelFields =>
  renew ? renewedOf(channel, config) : channelFields(config);

function Form({ config, bench, workspace, channel, renew = false, onKeep, onCancel }: ChannelEditorProps & { readonly channel: Channel }) {
  const { language } = useFrame();
  const w = channelsWords[language];
  const s = settingsWords[language];
  const t = trialWords[language];
  const before = bench.of(config.id);
  const served = servedBy(workspace, config.id);
  const [{ name, typed, users }, setForm] = useState(
    (): Written => before ?? { name: config.name, typed: startOf(channel, config, renew), users: served },
  );
  const isNew = before?.isNew ?? false;
  const isRenewed = renew || (before?.renew ?? false);
  // A secret that was drawn may stand at the receiver before anything is typed here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is what stands in the form that is put by
  useEffect(() => {
    const unkept: Unkept = { config, name, typed, users, served, isNew, renew: isRenewed };
    if (isNew || isChanged(unkept)) bench.put(unkept);
    else bench.drop(config.id);
  }, [name, typed, users]);
  const set = (change: Partial<Written>) => setForm({ name, typed, users, ...change });
  const [faults, setFaults] = useState<ChannelFields>({});
  const trial = useChannelTrial();

  /** Runs `work` once the fields hold; the permission to reach the host is asked in it, in the turn of the click. */
  const checked = (work: (origins: readonly string[]) => Promise<void>) => {
    trial.hush();
    const form = check(channel, typed, language);
    setFaults(form.ok ? {} : form.faults);
    if (form.ok && name.trim() !== '') void work(form.origins);
  };
  const settings = () => settingsOf(channel, typed, config.settings);
  const keep = (event: Event) => {
    event.preventDefault();
    checked((origins) => trial.allowed(origins, () => onKeep({ ...config, name: name.trim(), settings: settings() }, users)));
  };
  return (
    <form class="stack" onSubmit={keep}>
      <p class="muted">{channel.about[language]}</p>
      {isRenewed && <p role="status">{channel.fields.some(({ kind }) => kind === 'secret') ? w.renewSecret : w.renewAddress}</p>}
      <TextField
        label={w.name}
        help={w.nameHelp}
        value={name}
        maxLength={100}
        error={name.trim() === '' ? s.required : undefined}
        onValue={(to) => set({ name: to })}
      />
      {channel.fields.map((field) => (
        <ChannelField
          key={field.key}
          field={field}
          value={typed[field.key] ?? ''}
          error={faults[field.key]}
          onValue={(value) => set({ typed: { ...typed, [field.key]: value } })}
        />
      ))}
      <ChannelUsers id={config.id} workspace={workspace} users={users} onUsers={(to) => set({ users: to })} />
      <p class="help">{w.testHelp}</p>
      <div role="status">{trial.said !== undefined && <p class={`said ${trial.said.tone}`}>{trial.said.text}</p>}</div>
      <div class="actions">
        <Button look="primary" large submit disabled={trial.busy}>
          {w.use}
        </Button>
        <Button
          look="line"
          large
          disabled={trial.busy}
          onClick={() => checked((origins) => trial.test({ kind: channel.id, settings: settings() }, origins))}
        >
          {trial.busy ? t.testing : t.test}
        </Button>
        <Button large onClick={onCancel}>
          {s.cancel}
        </Button>
      </div>
    </form>
  );
}

function Remove({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const { language } = useFrame();
  const w = channelsWords[language];
  const s = settingsWords[language];
  const [asking, setAsking] = useState(false);
  const answer = (yes: boolean) => {
    setAsking(false);
    if (yes) onRemove();
  };
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        {s.remove}
      </Button>
      {asking && <Confirm title={w.removeTitle(name)} text={w.removeText} yes={s.remove} no={s.cancel} onAnswer={answer} />}
    </>
  );
}
