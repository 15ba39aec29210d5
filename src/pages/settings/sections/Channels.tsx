import { useState } from 'preact/hooks';
import { channelFor, channels } from '../../../channels/index.ts';
import { channelFault } from '../../../channels/usable.ts';
import type { Channel } from '../../../contract/channel.ts';
import type { ChannelConfig, Workspace } from '../../../contract/workspace.ts';
import { departmentOf, departmentsWithoutChannel } from '../../../domain/departments.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Fork } from '../../../ui/Fork.tsx';
import { keyFrom, withoutChannel } from '../../parts/data/keys.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { withChannelFor } from '../channel-users.ts';
import type { Bench } from '../unkept.ts';
import type { Draft } from '../use-draft.ts';
import { settingsWords } from '../words.ts';
import { ChannelEditor } from './ChannelEditor.tsx';
import { channelsWords } from './channels-words.ts';

interface ChannelsProps {
  readonly draft: Draft;
  /** The channels that are being edited, wherever the person looks meanwhile. */
  readonly bench: Bench;
  /** Whether the member changes them; whoever may not reads which there are. */
  readonly may: boolean;
}

/** From the team's page: a channel whose secret somebody knew who left. */
const renewedIn = (hash: string) => decodeURIComponent(hash.split('/')[1] ?? '');

/** The channels of the workspace, each unfolding into its editor, and the kinds to add. */
export function Channels({ draft, bench, may }: ChannelsProps) {
  const { workspace, change } = draft;
  const [renewed] = useState(() => renewedIn(location.hash));
  const [open, setOpen] = useState<string | undefined>(() => renewed || bench.all.find(({ isNew }) => !isNew)?.config.id);
  const close = (id: string) => {
    bench.drop(id);
    setOpen(undefined);
  };
  const keep = (config: ChannelConfig, users: readonly string[]) => {
    change(withChannelFor(workspace, config, users));
    close(config.id);
  };
  const remove = (id: string) => {
    change(withoutChannel(workspace, id));
    close(id);
  };
  const editor = (config: ChannelConfig) => (
    <ChannelEditor
      config={config}
      workspace={workspace}
      bench={bench}
      renew={config.id === renewed}
      onKeep={keep}
      onCancel={() => close(config.id)}
      onRemove={() => remove(config.id)}
    />
  );
  return (
    <>
      {workspace.channels.length > 0 && (
        <ul class="card flush fold">
          {workspace.channels.map((config) => (
            <li key={config.id}>
              <Row
                config={config}
                workspace={workspace}
                may={may}
                open={open === config.id}
                onOpen={() => setOpen(open === config.id ? undefined : config.id)}
              />
              {may && open === config.id && editor(config)}
            </li>
          ))}
        </ul>
      )}
      {may && <Adding draft={draft} bench={bench} onKeep={keep} onAdd={() => setOpen(undefined)} />}
    </>
  );
}

interface AddingProps extends Pick<ChannelsProps, 'draft' | 'bench'> {
  readonly onKeep: (config: ChannelConfig, users: readonly string[]) => void;
  readonly onAdd: () => void;
}

/** The kinds of channels to add, or the one that is being added. */
function Adding({ draft: { workspace }, bench, onKeep, onAdd }: AddingProps) {
  const { language } = useFrame();
  const w = channelsWords[language];
  const added = bench.all.find(({ isNew }) => isNew)?.config;
  const wanted = departmentOf(workspace.departments, bench.wanted);
  const add = ({ id: kind, name }: Channel) => {
    const taken = workspace.channels.map(({ id }) => id);
    const config = { id: keyFrom(kind, taken), kind, name: name[language], settings: {} };
    const users = (wanted === undefined ? departmentsWithoutChannel(workspace) : [wanted]).map(({ key }) => key);
    bench.put({ config, name: config.name, typed: {}, users, served: [], isNew: true, renew: false });
    bench.want(undefined);
    onAdd();
  };
  if (added !== undefined)
    return (
      <div class="card flush">
        <h2 class="bare">{w.addTitle}</h2>
        <ChannelEditor
          key={added.id}
          config={added}
          workspace={workspace}
          bench={bench}
          onKeep={onKeep}
          onCancel={() => bench.drop(added.id)}
        />
      </div>
    );
  return (
    <div class="card">
      {workspace.channels.length === 0 && wanted === undefined ? (
        <EmptyState picture={<Fork size={32} />} title={w.none[0]}>
          <p>{w.none[1]}</p>
        </EmptyState>
      ) : (
        <h2 dir="auto">{wanted === undefined ? w.addTitle : w.addFor(wanted.name[language])}</h2>
      )}
      <div class="kinds">
        {channels.map((channel) => (
          <button key={channel.id} type="button" onClick={() => add(channel)}>
            <b>{channel.name[language]}</b>
            <span class="muted">{channel.about[language]}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly config: ChannelConfig;
  readonly workspace: Workspace;
  readonly open: boolean;
  readonly may: boolean;
  readonly onOpen: () => void;
}

function Row({ config, workspace, open, may, onOpen }: RowProps) {
  const { language } = useFrame();
  const w = channelsWords[language];
  const users = workspace.departments.filter(({ channel }) => channel === config.id).map(({ name }) => name[language]);
  const kind = channelFor(config.kind)?.name[language] ?? config.kind;
  const fault = channelFault(config, language);
  const shown = (
    <span class="grow">
      <b dir="auto">{config.name}</b>
      <span class="muted">
        {kind} · {users.length === 0 ? w.unused : w.usedBy(users.join(', '))}
      </span>
      {fault !== undefined && <span class="said red">{w.unusable(fault)}</span>}
    </span>
  );
  if (!may) return <div class="foldrow still">{shown}</div>;
  return (
    <button type="button" class="foldrow" aria-expanded={open} onClick={onOpen}>
      {shown}
      <span class="visually-hidden">{settingsWords[language].edit}</span>
    </button>
  );
}
