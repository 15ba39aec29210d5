import { useState } from 'preact/hooks';
import { call } from '../../browser/call.ts';
import type { Department } from '../../contract/workspace.ts';
import { departmentsWithoutChannel } from '../../domain/departments.ts';
import { drawSecret } from '../parts/channels/draw-secret.ts';
import { useChannelTrial } from '../parts/channels/use-channel-trial.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import type { Ground } from '../parts/frame/start.tsx';
import { type ReceiverKind, readChannel, serving, type TypedChannel } from './first-channel.ts';
import { channelWords } from './words.ts';

export interface ChannelQuestion extends Ground {
  readonly department: Department;
  readonly begins: ReceiverKind;
  /** Whether it has a channel already, and only the name is asked for. */
  readonly isServed: boolean;
  /** Whether the member has a name already. */
  readonly isNamed: boolean;
}

/** What is wrong with what was typed; absent where nothing is. */
interface Faults {
  readonly address?: string;
  readonly name?: string;
}

/** What is typed in the window, and what its buttons do. Nothing is saved before *Keep*. */
export function useChannelForm({ department, begins, isServed, isNamed, workspace, version, settings }: ChannelQuestion) {
  const { language } = useFrame();
  const w = channelWords[language];
  const trial = useChannelTrial();
  const [typed, setTyped] = useState<TypedChannel>(() => ({ way: begins, address: '', secret: drawSecret() }));
  const [name, setName] = useState('');
  const [all, setAll] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  const others = departmentsWithoutChannel(workspace).filter(({ key }) => key !== department.key);
  const type = (change: Partial<TypedChannel>) => {
    setTyped({ ...typed, ...change });
    setFaults({});
    trial.hush();
  };
  /** The channel that was typed; says what is wrong with it where it cannot be used. */
  const read = () => {
    const channel = readChannel(typed, language);
    setFaults(channel.ok ? {} : { address: channel.fault });
    return channel.ok ? channel : undefined;
  };
  const keepName = async () => {
    if (!isNamed) await call('saveSettings', { settings: { ...settings, member: { ...settings.member, name: name.trim() } } });
  };
  const publish = async (channel: NonNullable<ReturnType<typeof read>>) => {
    const served = [department, ...(all ? others : [])];
    const body = serving(
      workspace,
      channel.config,
      served.map(({ key }) => key),
    );
    const named = new Intl.ListFormat(workspace.language).format(served.map(({ name: shown }) => shown[workspace.language]));
    await call('publish', {
      kind: 'workspace',
      parents: version === undefined ? [] : [version.id],
      note: channelWords[workspace.language].note(named).slice(0, 1_000),
      body,
    });
  };
  const keep = () => {
    const channel = isServed ? undefined : read();
    const nameless = !isNamed && name.trim() === '';
    if (nameless) setFaults((now) => ({ ...now, name: w.nameEmpty }));
    if (nameless || (channel === undefined && !isServed)) return;
    void trial.allowed(channel?.origins ?? [], async () => {
      await keepName();
      if (channel !== undefined) await publish(channel);
      window.close();
    });
  };
  const test = () => {
    const channel = read();
    if (channel !== undefined) void trial.test(channel.config, channel.origins);
  };
  return { typed, type, name, setName, all, setAll, faults, others, keep, test, said: trial.said, busy: trial.busy };
}
