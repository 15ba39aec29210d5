import { useMemo, useState } from 'preact/hooks';
import type { ChannelConfig } from '../../contract/workspace.ts';
import { type ChannelFields, channelFields } from './channel-form.ts';

/** A channel as it stands in its editor, before it is kept. */
export interface Unkept {
  readonly config: ChannelConfig;
  readonly name: string;
  readonly typed: ChannelFields;
  /** The departments that it is for, by key, and those that it serves already. */
  readonly users: readonly string[];
  readonly served: readonly string[];
  /** It is being added: the workspace does not hold it yet. */
  readonly isNew: boolean;
  /** It was opened to get a new secret. */
  readonly renew: boolean;
}

/** Channels that are being edited. They outlive a visit to another section: a new secret may stand at the receiver already. */
export interface Bench {
  readonly all: readonly Unkept[];
  readonly of: (id: string) => Unkept | undefined;
  readonly put: (unkept: Unkept) => void;
  readonly drop: (id: string) => void;
  /** The department, by key, for which a channel is to be added. */
  readonly wanted: string | undefined;
  readonly want: (department: string | undefined) => void;
}

/** Whether something would be lost with the editor. */
export function isChanged({ config, name, typed, users, served }: Unkept): boolean {
  const before = channelFields(config);
  const keys = new Set([...Object.keys(before), ...Object.keys(typed)]);
  const isForOthers = users.length !== served.length || users.some((key) => !served.includes(key));
  return isForOthers || name !== config.name || [...keys].some((key) => (before[key] ?? '') !== (typed[key] ?? ''));
}

export function useBench(): Bench {
  const [all, setAll] = useState<readonly Unkept[]>([]);
  const [wanted, want] = useState<string>();
  return useMemo(() => {
    const others = (list: readonly Unkept[], id: string) => list.filter(({ config }) => config.id !== id);
    return {
      ...{ all, wanted, want },
      of: (id) => all.find(({ config }) => config.id === id),
      put: (unkept) => setAll((list) => [...others(list, unkept.config.id), unkept]),
      drop: (id) => setAll((list) => others(list, id)),
    };
  }, [all, wanted]);
}
