import { useState } from 'preact/hooks';
import { channelFor, channels } from '../../../channels/index.ts';
import type { Channel } from '../../../contract/channel.ts';
import type { ChannelConfig, Workspace } from '../../../contract/workspace.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Fork } from '../../../ui/Fork.tsx';
import { useFrame } from '../../frame/frame.tsx';
import { keyFrom, withItem, withoutChannel } from '../keys.ts';
import type { Draft } from '../use-draft.ts';
import { settingsWords } from '../words.ts';
import { ChannelEditor } from './ChannelEditor.tsx';
import { channelsWords } from './channels-words.ts';

/** The channels of the workspace, each unfolding into its editor, and the kinds to add. */
export function Channels({ draft }: { readonly draft: Draft }) {
  const { language } = useFrame();
  const w = channelsWords[language];
  const { workspace, change } = draft;
  // From the team's page: a channel whose secret somebody knew who left.
  const [renewed] = useState(() => decodeURIComponent(location.hash.split('/')[1] ?? ''));
  const [open, setOpen] = useState<string | undefined>(renewed || undefined);
  const [added, setAdded] = useState<ChannelConfig>();
  const put = (config: ChannelConfig) => {
    change({ channels: withItem(workspace.channels, config, ({ id }) => id) });
    setOpen(undefined);
    setAdded(undefined);
  };
  const remove = (id: string) => {
    change(withoutChannel(workspace, id));
    setOpen(undefined);
  };
  const add = ({ id: kind, name }: Channel) => {
    const taken = workspace.channels.map(({ id }) => id);
    setAdded({ id: keyFrom(kind, taken), kind, name: name[language], settings: {} });
    setOpen(undefined);
  };
  return (
    <>
      {workspace.channels.length > 0 && (
        <ul class="card flush fold">
          {workspace.channels.map((config) => (
            <li key={config.id}>
              <Row
                config={config}
                workspace={workspace}
                open={open === config.id}
                onOpen={() => setOpen(open === config.id ? undefined : config.id)}
              />
              {open === config.id && (
                <ChannelEditor
                  config={config}
                  renew={config.id === renewed}
                  onKeep={put}
                  onCancel={() => setOpen(undefined)}
                  onRemove={() => remove(config.id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {added !== undefined ? (
        <div class="card flush">
          <h2 class="bare">{w.addTitle}</h2>
          <ChannelEditor key={added.id} config={added} onKeep={put} onCancel={() => setAdded(undefined)} />
        </div>
      ) : (
        <div class="card">
          {workspace.channels.length === 0 ? (
            <EmptyState picture={<Fork size={32} />} title={w.none[0]}>
              <p>{w.none[1]}</p>
            </EmptyState>
          ) : (
            <h2>{w.addTitle}</h2>
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
      )}
    </>
  );
}

interface RowProps {
  readonly config: ChannelConfig;
  readonly workspace: Workspace;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Row({ config, workspace, open, onOpen }: RowProps) {
  const { language } = useFrame();
  const w = channelsWords[language];
  const users = workspace.departments.filter(({ channel }) => channel === config.id).map(({ name }) => name[language]);
  const kind = channelFor(config.kind)?.name[language] ?? config.kind;
  return (
    <button type="button" class="foldrow" aria-expanded={open} onClick={onOpen}>
      <span class="grow">
        <b dir="auto">{config.name}</b>
        <span class="muted">
          {kind} · {users.length === 0 ? w.unused : w.usedBy(users.join(', '))}
        </span>
      </span>
      <span class="visually-hidden">{settingsWords[language].edit}</span>
    </button>
  );
}
