import * as v from 'valibot';
import type { Channel } from '../contract/channel.ts';
import { MAIL } from '../domain/opens-mail.ts';
import { MailSchema, OptionalMailSchema } from './address.ts';
import { fittingText, type ParcelText } from './parcel-text.ts';

const MailtoSettings = v.object({ to: MailSchema, cc: v.optional(OptionalMailSchema) });
type MailtoSettings = v.InferOutput<typeof MailtoSettings>;

/** Longer links are cut or ignored by mail programs and by Windows. */
const LINK_MAX = 2_000;

const encoded = (address: string) => encodeURIComponent(address).replaceAll('%40', '@');

/** The link as RFC 6068 wants it: UTF-8 percent-encoded, lines ended by CRLF. */
function linkOf({ subject, text }: ParcelText, { to, cc }: MailtoSettings): string {
  const fields = [
    ...(cc === undefined || cc === '' ? [] : [`cc=${encoded(cc)}`]),
    `subject=${encodeURIComponent(subject)}`,
    `body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`,
  ];
  return `mailto:${encoded(to)}?${fields.join('&')}`;
}

/** A message ready in the CM's own mail program: no host, no permission; a person presses send. */
export const mailto: Channel<MailtoSettings> = {
  id: MAIL,
  name: { fr: 'E-mail', en: 'E-mail' },
  about: {
    fr: 'Un message prêt dans votre logiciel de messagerie\u202f: vous le relisez et l’envoyez.',
    en: 'A message ready in your mail program: you read it and send it.',
  },
  settings: MailtoSettings,
  fields: [
    { key: 'to', label: { fr: 'À', en: 'To' }, kind: 'email', placeholder: 'support@example.com' },
    { key: 'cc', label: { fr: 'Copie', en: 'Copy' }, kind: 'email', optional: true },
  ],
  honoursKeys: false,
  origins: () => [],
  depart: async (parcel, settings) => {
    const fitting = fittingText(parcel, (text) => linkOf(text, settings).length <= LINK_MAX);
    return { kind: 'link', url: linkOf(fitting, settings) };
  },
  contents: ({ url }) => {
    const { searchParams } = new URL(url);
    const body = (searchParams.get('body') ?? '').replaceAll('\r\n', '\n');
    return { message: `${searchParams.get('subject') ?? ''}\n\n${body}`, data: [] };
  },
  judge: () => ({ kind: 'accepted' }),
};
