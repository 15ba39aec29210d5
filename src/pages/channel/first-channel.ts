import { receiverAt } from '../../channels/receiver-at.ts';
import { checkChannel } from '../../channels/usable.ts';
import type { ChannelConfig, Workspace } from '../../contract/workspace.ts';
import { departmentsWithoutChannel } from '../../domain/departments.ts';
import { MAIL } from '../../domain/opens-mail.ts';
import type { Language } from '../../guide/language.ts';
import { canonicalJson } from '../../log/versions.ts';
import { keyFrom } from '../parts/data/keys.ts';
import { channelWords } from './words.ts';

/** How a department reads what it is sent. `program`: a tool of the brand's own, which checks a signature. */
export type ReceiverKind = 'mail' | 'chat' | 'program';

/** What was typed of a channel. */
export interface TypedChannel {
  readonly way: ReceiverKind;
  readonly address: string;
  /** What signs for a program; drawn here. */
  readonly secret: string;
}

/** A channel that can be used, or what is wrong with its address. */
export type ReadChannel =
  | { readonly ok: true; readonly config: Omit<ChannelConfig, 'id'>; readonly origins: readonly string[] }
  | { readonly ok: false; readonly fault: string };

const NAME_MAX = 100;

function configOf({ way, address, secret }: TypedChannel): Omit<ChannelConfig, 'id'> {
  const text = address.trim();
  if (way === 'mail') return { kind: MAIL, name: text.slice(0, NAME_MAX), settings: { to: text } };
  const host = URL.canParse(text) ? new URL(text).hostname : text;
  const name = (receiverAt(text)?.name ?? host).slice(0, NAME_MAX);
  return way === 'chat' ? { kind: 'slack', name, settings: { url: text } } : { kind: 'webhook', name, settings: { url: text, secret } };
}

/** What is typed where the other kind of address belongs. */
function misplaced({ way, address }: TypedChannel, language: Language): string | undefined {
  const w = channelWords[language];
  const text = address.trim();
  if (text === '') return w.empty[way === 'mail' ? 'mail' : 'web'];
  if (way === 'mail') return /^https?:/i.test(text) ? w.webInMail : undefined;
  if (/^[^\s/@]+@[^\s/@]+$/.test(text)) return w.mailInWeb;
  const receiver = receiverAt(text);
  return way === 'chat' && receiver?.isTaken === false ? w.notTaken(receiver.name) : undefined;
}

/** The channel that was typed, or a sentence on what is wrong with it, in the person's language. */
export function readChannel(typed: TypedChannel, language: Language): ReadChannel {
  const fault = misplaced(typed, language);
  if (fault !== undefined) return { ok: false, fault };
  const config = configOf(typed);
  const checked = checkChannel(config, language);
  return checked.ok ? { ok: true, config, origins: checked.origins } : { ok: false, fault: Object.values(checked.faults)[0] ?? '' };
}

const way = ({ kind, settings }: Pick<ChannelConfig, 'kind' | 'settings'>) => canonicalJson([kind, settings]);

/**
 * The workspace with these departments served by a channel: by the one that leads to the same place where there is one.
 * A department that has a channel meanwhile keeps it.
 */
export function serving(workspace: Workspace, config: Omit<ChannelConfig, 'id'>, departments: readonly string[]): Workspace {
  const known = workspace.channels.find((channel) => way(channel) === way(config));
  const id =
    known?.id ??
    keyFrom(
      config.kind,
      workspace.channels.map((channel) => channel.id),
    );
  const isServed = new Set(
    departmentsWithoutChannel(workspace)
      .map(({ key }) => key)
      .filter((key) => departments.includes(key)),
  );
  return {
    ...workspace,
    channels: known === undefined ? [...workspace.channels, { id, ...config }] : workspace.channels,
    departments: workspace.departments.map((one) => (isServed.has(one.key) ? { ...one, channel: id } : one)),
  };
}
