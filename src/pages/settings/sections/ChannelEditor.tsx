import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import { askPermission } from '../../../browser/permissions.ts';
import { channelFor } from '../../../channels/index.ts';
import { channelFault } from '../../../channels/usable.ts';
import type { Channel } from '../../../contract/channel.ts';
import type { Problem } from '../../../contract/problem.ts';
import type { ChannelConfig } from '../../../contract/workspace.ts';
import { problemOf } from '../../../domain/problem-of.ts';
import type { Language } from '../../../guide/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { Confirm } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { pageProblem } from '../../../ui/words/team-problems.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { type ChannelFields, channelFields, check, hostsOf, renewedOf, settingsOf } from '../channel-form.ts';
import { type Bench, isChanged, type Unkept } from '../unkept.ts';
import { settingsWords } from '../words.ts';
import { ChannelField } from './ChannelField.tsx';
import { channelsWords } from './channels-words.ts';

interface ChannelEditorProps {
  readonly config: ChannelConfig;
  /** Where it stands until it is kept. */
  readonly bench: Bench;
  /** Begins with a fresh secret, or where the address is the secret, with none. */
  readonly renew?: boolean;
  readonly onKeep: (config: ChannelConfig) => void;
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

interface Said {
  readonly text: string;
  readonly tone: 'green' | 'red';
}

/** What the fields begin with. */
const startOf = (channel: Channel, config: ChannelConfig, renew: boolean): ChannelFields =>
  renew ? renewedOf(channel, config) : channelFields(config);

function Form({ config, bench, channel, renew = false, onKeep, onCancel }: ChannelEditorProps & { readonly channel: Channel }) {
  const { language } = useFrame();
  const w = channelsWords[language];
  const s = settingsWords[language];
  const before = bench.of(config.id);
  const [{ name, typed }, setForm] = useState(() => before ?? { name: config.name, typed: startOf(channel, config, renew) });
  const isNew = before?.isNew ?? false;
  const isRenewed = renew || (before?.renew ?? false);
  // A secret that was drawn may stand at the receiver before anything is typed here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is what stands in the form that is put by
  useEffect(() => {
    const unkept: Unkept = { config, name, typed, isNew, renew: isRenewed };
    if (isNew || isChanged(unkept)) bench.put(unkept);
    else bench.drop(config.id);
  }, [name, typed]);
  const setName = (to: string) => setForm({ name: to, typed });
  const setTyped = (to: ChannelFields) => setForm({ name, typed: to });
  const [faults, setFaults] = useState<ChannelFields>({});
  const [said, setSaid] = useState<Said>();
  const [busy, setBusy] = useState(false);

  /** Runs `work` once the fields hold and the host may be reached. The permission is asked first: only a click may ask. */
  const allowed = async (work: (origins: readonly string[]) => void | Promise<void>) => {
    setSaid(undefined);
    const checked = check(channel, typed, language);
    setFaults(checked.ok ? {} : checked.faults);
    if (!checked.ok || name.trim() === '') return;
    setBusy(true);
    try {
      if (await askPermission(checked.origins)) await work(checked.origins);
      else setSaid({ text: w.notAllowed(hostsOf(checked.origins)), tone: 'red' });
    } catch (error) {
      setSaid({ text: pageProblem(problemOf(error), language), tone: 'red' });
    } finally {
      setBusy(false);
    }
  };
  const settings = () => settingsOf(channel, typed, config.settings);
  const test = async (origins: readonly string[]) => {
    const answer = await call('testChannel', { kind: channel.id, settings: settings() });
    if (!answer.accepted) setSaid({ text: testProblem(answer.problem, language), tone: 'red' });
    else setSaid({ text: origins.length === 0 ? w.opened : w.accepted, tone: 'green' });
  };
  const keep = (event: Event) => {
    event.preventDefault();
    void allowed(() => onKeep({ ...config, name: name.trim(), settings: settings() }));
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
        onValue={setName}
      />
      {channel.fields.map((field) => (
        <ChannelField
          key={field.key}
          field={field}
          value={typed[field.key] ?? ''}
          error={faults[field.key]}
          onValue={(value) => setTyped({ ...typed, [field.key]: value })}
        />
      ))}
      <p class="help">{w.testHelp}</p>
      <div role="status">{said !== undefined && <p class={`said ${said.tone}`}>{said.text}</p>}</div>
      <div class="actions">
        <Button look="primary" large submit disabled={busy}>
          {w.use}
        </Button>
        <Button look="line" large disabled={busy} onClick={() => void allowed(test)}>
          {busy ? w.testing : w.test}
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

/** Why a test did not arrive. What Diapason would try again for an escalation, it does not for a test. */
function testProblem(problem: Problem, language: Language): string {
  const isPassing = problem.code === 'receiver-busy' || problem.code === 'out-of-reach' || problem.code === 'maybe-sent';
  return isPassing ? channelsWords[language].notTaken(problem.where ?? '', problem.detail ?? problem.code) : pageProblem(problem, language);
}
