import * as v from 'valibot';
import type { Answer, Channel, Verdict } from '../contract/channel.ts';
import type { Parcel } from '../contract/parcel.ts';
import type { Source } from '../contract/post.ts';
import { ELSEWHERE } from '../contract/source.ts';
import { originOf, ReceiverUrlSchema, SecretSchema } from './address.ts';
import { httpVerdict, isPage, retry } from './http-verdict.ts';
import { leavesOf } from './leaves.ts';
import { type ParcelText, parcelText } from './parcel-text.ts';
import { signatureOf } from './signature.ts';

const WebhookSettings = v.object({ url: ReceiverUrlSchema, secret: SecretSchema });

const isNoise = ({ body }: Answer) => /(?![\t\n\r])[\p{Cc}\ufffd]/u.test(body);

/** The receiver honours the key, so what is no receipt (a login page on the way, noise) is tried again without harm. */
const success = (answer: Answer): Verdict => (isPage(answer) || isNoise(answer) ? retry('receiver-garbage', answer) : { kind: 'accepted' });

/** What was heard elsewhere is of no network, whatever stands there for older versions. The field is there in any case. */
function withTrueSource(parcel: Parcel): Omit<Parcel, 'network'> & { readonly network: Source } {
  return parcel.heard === undefined ? parcel : { ...parcel, network: ELSEWHERE };
}

/** A signed request to the receiver's own program; `docs/webhook.md` says how it is checked. */
export const webhook: Channel<v.InferOutput<typeof WebhookSettings>> = {
  id: 'webhook',
  name: { fr: 'Webhook signé', en: 'Signed webhook' },
  about: {
    fr: 'Une requête signée vers votre propre outil\u202f: Zammad, n8n, Zapier ou un programme à vous.',
    en: 'A signed request to a tool of your own: Zammad, n8n, Zapier or a program you wrote.',
  },
  settings: WebhookSettings,
  fields: [
    {
      key: 'url',
      label: { fr: 'Adresse du destinataire', en: 'Receiver address' },
      kind: 'url',
      placeholder: 'https://example.com/diapason',
      help: {
        fr: 'Elle reçoit un POST en JSON et répond par un code 2xx. À donner à qui la gère\u202f: l’en-tête X-Diapason-Signature vaut v1= puis, en hexadécimal, le HMAC-SHA256 de l’en-tête X-Diapason-Timestamp, d’un point et du corps, avec le secret ci-dessous.',
        en: 'It gets a POST in JSON and answers with a 2xx status. For whoever runs it: the header X-Diapason-Signature is v1= and the hex HMAC-SHA256, under the secret below, of the header X-Diapason-Timestamp, a dot and the body.',
      },
    },
    {
      key: 'secret',
      label: { fr: 'Secret de signature', en: 'Signing secret' },
      kind: 'secret',
      help: {
        fr: 'Copiez-le chez le destinataire\u202f: il prouve que l’envoi vient de vous.',
        en: 'Copy it to the receiver: it proves that the request comes from you.',
      },
    },
  ],
  honoursKeys: true,
  origins: ({ url }) => [originOf(url)],
  depart: async (parcel, { url, secret }, key, now) => {
    const body = JSON.stringify({ schema: 1, type: 'escalation', key, ...parcelText(parcel), parcel: withTrueSource(parcel) });
    const timestamp = String(Math.floor(now / 1_000));
    const headers = {
      'Content-Type': 'application/json; charset=utf-8',
      'Idempotency-Key': key,
      'X-Diapason-Timestamp': timestamp,
      'X-Diapason-Signature': await signatureOf(secret, timestamp, body),
    };
    return { kind: 'request', url, method: 'POST', headers, body };
  },
  contents: (departure) => {
    if (departure.kind !== 'request') return { message: '', data: [] };
    const { subject, text, ...rest } = JSON.parse(departure.body) as ParcelText;
    return { message: `${subject}\n\n${text}`, data: leavesOf(rest) };
  },
  // 409: the receiver is still at work on the same key.
  judge: (answer) => (answer.status === 409 ? retry('receiver-busy', answer) : httpVerdict(answer, { success, honoursKeys: true })),
};
