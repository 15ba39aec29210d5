import * as v from 'valibot';
import { words } from '../guide/words.ts';
import { hasCredentials, urlOf } from './url.ts';

const sentences = words({
  en: {
    notAddress: 'This is not a web address. It begins with https:// and comes from the receiver’s settings.',
    notSecure: 'The address must begin with https://: what is sent holds personal data.',
    credentials: 'The address holds a name or a password before the @: remove them.',
    notMail: 'This is not an e-mail address.',
    oneMail:
      'One address only: mail programs do not agree on how to part several. Put a second one into the copy, or give a group address.',
    private: 'This address lies in a private network or on this machine only. Give the receiver’s name, as in https://chat.example.com.',
    short: 'The secret needs at least 16 characters.',
  },
  fr: {
    notAddress: 'Ce n’est pas une adresse web. Elle commence par https:// et se trouve dans les réglages du destinataire.',
    notSecure: 'L’adresse doit commencer par https://\u202f: l’envoi contient des données personnelles.',
    credentials: 'L’adresse contient un nom ou un mot de passe avant le @\u202f: retirez-les.',
    notMail: 'Ce n’est pas une adresse e-mail.',
    oneMail:
      'Une seule adresse\u202f: les messageries ne s’accordent pas sur la façon d’en séparer plusieurs. Mettez la deuxième en copie, ou donnez une adresse de groupe.',
    private:
      'Cette adresse est celle d’un réseau privé ou d’une seule machine. Donnez le nom du destinataire, comme dans https://chat.example.com.',
    short: 'Le secret doit compter au moins 16 caractères.',
  },
});

type Fault = keyof (typeof sentences)['en'];

/** The sentence of a fault, in the language that the parse was given (`lang`). */
const sentence = (fault: Fault) => (issue: { readonly lang?: string | undefined }) => sentences[issue.lang === 'fr' ? 'fr' : 'en'][fault];

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const secure = ({ protocol, hostname }: URL) => protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
/**
 * An address by number in a network that only its own machines reach (RFC 1918, 3927, 4193, 4291, 6598). Browsers write
 * every form of an IPv4 address as four numbers.
 */
const PRIVATE =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|22[4-9]|2[3-5]\d)\.[\d.]+$|^\[(?:::|f[cd]|fe[89ab]|ff|::ffff:|64:ff9b:)/;
const isPublic = ({ hostname }: URL) => LOOPBACK.test(hostname) || !PRIVATE.test(hostname);
const test = (holds: (url: URL) => boolean) => (text: string) => {
  const url = urlOf(text);
  return url === null || holds(url);
};

/** A receiver's address: https (http only on this machine), no name or password in it, in no private network. */
export const ReceiverUrlSchema = v.pipe(
  v.string(sentence('notAddress')),
  v.trim(),
  v.maxLength(2_000, sentence('notAddress')),
  v.check((text) => urlOf(text) !== null, sentence('notAddress')),
  v.check(test(secure), sentence('notSecure')),
  v.check(
    test((url) => !hasCredentials(url)),
    sentence('credentials'),
  ),
  v.check(test(isPublic), sentence('private')),
);

/** What signs a webhook. */
export const SecretSchema = v.pipe(v.string(sentence('short')), v.minLength(16, sentence('short')), v.maxLength(200, sentence('short')));

const MAIL = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\.]+(?:\.[^\s@<>,;:"()[\]\\.]+)*$/;
const several = (text: string) => text.split(/[,;]/).filter((part) => part.trim() !== '').length > 1;
const isMail = (text: string) => several(text) || MAIL.test(text);

/**
 * One e-mail address. RFC 6068 parts several with commas, which Outlook refuses unless it was set otherwise; semicolons,
 * which Outlook wants, are refused by the others.
 */
export const MailSchema = v.pipe(
  v.string(sentence('notMail')),
  v.trim(),
  v.maxLength(320, sentence('notMail')),
  v.check(isMail, sentence('notMail')),
  v.check((text) => !several(text), sentence('oneMail')),
);

/** As MailSchema, and nothing at all will do. */
export const OptionalMailSchema = v.pipe(
  v.string(sentence('notMail')),
  v.trim(),
  v.maxLength(320, sentence('notMail')),
  v.check((text) => text === '' || isMail(text), sentence('notMail')),
  v.check((text) => !several(text), sentence('oneMail')),
);

/** The match pattern of a receiver's host. Patterns know no port. */
export function originOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
