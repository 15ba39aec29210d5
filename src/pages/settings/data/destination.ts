import type { ChannelConfig, Workspace } from '../../../contract/workspace.ts';
import { parseUrl } from '../../../domain/parse-url.ts';
import { canonicalJson } from '../../../log/versions.ts';

/** How much of a part of a path is shown, and of the last part, which is often the password itself. */
const [PART, LAST] = [12, 3];

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most)}…` : text);

/** The host of a web address as it is really called (`xn--…`), with its port; `undefined` for another address. */
const hostOf = (text: string) => (/^https?:/i.test(text) ? parseUrl(text)?.host : undefined);

/** A mailbox whose host is written as it is really called. */
function mailbox(text: string): string {
  const at = text.lastIndexOf('@');
  return at < 0 ? text : `${text.slice(0, at)}@${hostOf(`https://${text.slice(at + 1)}`) ?? text.slice(at + 1)}`;
}

/** Where a channel leads, as a person may read it: the host alone, or every mailbox that gets the message. */
export function addressOf({ settings }: Pick<ChannelConfig, 'settings'>): string {
  const { url, to, cc } = settings;
  if (typeof url === 'string') return hostOf(url) ?? cut(url, PART);
  return [to, cc].flatMap((one) => (typeof one === 'string' && one !== '' ? mailbox(one) : [])).join(' + ');
}

/** The same with enough of the path to tell two addresses at one host apart, and too little to use it. */
export function destinationOf(config: Pick<ChannelConfig, 'settings'>): string {
  const { url } = config.settings;
  if (typeof url !== 'string' || hostOf(url) === undefined) return addressOf(config);
  const { host, pathname, search } = new URL(url);
  const parts = pathname.split('/').slice(1);
  const shown = parts.map((part, at) => cut(part, at === parts.length - 1 ? LAST : PART));
  return `${host}/${shown.join('/')}${search === '' ? '' : '?…'}`;
}

/** How a way differs from the one there was: it leads to another host or mailbox, to another address there, or only its secret or kind differs. */
export type Move = 'host' | 'address' | 'secret' | undefined;

/** What of a channel is otherwise than it was. One that there was not yet leads to another host unless something goes there already. */
export function moveOf(before: ChannelConfig | undefined, after: ChannelConfig, inForce?: Workspace): Move {
  const host = addressOf(after);
  if (before === undefined) return inForce?.channels.some((one) => addressOf(one) === host) ? 'address' : 'host';
  if (addressOf(before) !== host) return 'host';
  if (before.settings.url !== after.settings.url) return 'address';
  return canonicalJson([before.kind, before.settings]) === canonicalJson([after.kind, after.settings]) ? undefined : 'secret';
}
