import * as v from 'valibot';
import type { Answer, Channel, Verdict } from '../contract/channel.ts';
import { originOf, ReceiverUrlSchema } from './address.ts';
import { boldLine, chatAt, chatEscape, unbold, undressed } from './chat-dress.ts';
import { httpVerdict, isPage, refused, unsure } from './http-verdict.ts';
import { leavesOf } from './leaves.ts';
import { fittingText, type ParcelText } from './parcel-text.ts';

const SlackSettings = v.object({ url: ReceiverUrlSchema });

/** Rocket.Chat refuses more than 5,000 unless its owner says otherwise; Mattermost 16,383, Slack 40,000. */
const MESSAGE_MAX = 4_900;

/** Slack and Mattermost say `ok`, Rocket.Chat `{"success":true}`. */
const RECEIPTS = ['', 'ok'];

function success(answer: Answer): Verdict {
  const body = answer.body.trim();
  if (RECEIPTS.includes(body.toLowerCase())) return { kind: 'accepted' };
  try {
    const said = JSON.parse(body) as { success?: unknown; ok?: unknown } | null;
    if (said?.success === true || said?.ok === true) return { kind: 'accepted' };
    if (said?.success === false || said?.ok === false) return refused('receiver-refused', answer);
  } catch {
    // Not of this receiver's kind.
  }
  // A page without a word that Slack says comes from elsewhere; anything else may follow a post that was made.
  return isPage({ ...answer, headers: {} }) ? refused('receiver-garbage', answer) : unsure(answer);
}

/** Incoming webhooks in the form that Slack, Mattermost and Rocket.Chat share. */
export const slack: Channel<v.InferOutput<typeof SlackSettings>> = {
  id: 'slack',
  name: { fr: 'Slack, Mattermost ou Rocket.Chat', en: 'Slack, Mattermost or Rocket.Chat' },
  about: {
    fr: 'Un message dans un canal de votre messagerie d’équipe, par un webhook entrant.',
    en: 'A message in a channel of your team chat, through an incoming webhook.',
  },
  settings: SlackSettings,
  fields: [
    {
      key: 'url',
      label: { fr: 'Adresse du webhook', en: 'Webhook address' },
      kind: 'url',
      placeholder: 'https://hooks.slack.com/services/…',
      help: {
        fr: 'Créez un webhook entrant dans les réglages de la messagerie, puis collez son adresse. Elle vaut un mot de passe\u202f: qui l’a peut écrire dans le canal.',
        en: 'Create an incoming webhook in the settings of your chat and paste its address. It is as good as a password: whoever has it can write to the channel.',
      },
    },
  ],
  honoursKeys: false,
  origins: ({ url }) => [originOf(url)],
  depart: async (parcel, { url }) => {
    const chat = chatAt(url);
    const message = ({ subject, text }: ParcelText) => `${boldLine(chat, subject)}\n\n${text}`;
    const text = message(fittingText(parcel, (worded) => message(worded).length <= MESSAGE_MAX, chatEscape(chat)));
    const body = JSON.stringify({ text, unfurl_links: false, unfurl_media: false });
    return { kind: 'request', url, method: 'POST', headers: { 'Content-Type': 'application/json; charset=utf-8' }, body };
  },
  contents: (departure) => {
    if (departure.kind !== 'request') return { message: '', data: [] };
    // The others are wishes of how the chat shows it, and tell nothing.
    const { text, unfurl_links: _, unfurl_media: __, ...rest } = JSON.parse(departure.body) as Record<string, unknown> & { text: string };
    const chat = chatAt(departure.url);
    const [subject = '', ...lines] = text.split('\n');
    const message = undressed(chat, [unbold(chat, subject), ...lines].join('\n'));
    return { message, data: leavesOf(rest) };
  },
  judge: (answer) => httpVerdict(answer, { success, honoursKeys: false }),
};
