import * as v from 'valibot';
import { words } from '../contract/language.ts';
import { hasCredentials, urlOf } from './url.ts';

const sentences = words({
  en: {
    notAddress: 'This is not a web address. It begins with https:// and comes from the receiver’s settings.',
    notSecure: 'The address must begin with https://: what is sent holds personal data.',
    credentials: 'The address holds a name or a password before the @: remove them.',
    notMail: 'One of these is not an e-mail address. Part several with commas.',
    short: 'The secret needs at least 16 characters.',
  },
  fr: {
    notAddress: 'Ce n’est pas une adresse web. Elle commence par https:// et se trouve dans les réglages du destinataire.',
    notSecure: 'L’adresse doit commencer par https://\u202f: l’envoi contient des données personnelles.',
    credentials: 'L’adresse contient un nom ou un mot de passe avant le @\u202f: retirez-les.',
    notMail: 'L’une de ces adresses n’est pas une adresse e-mail. Séparez-les par des virgules.',
    short: 'Le secret doit compter au moins 16 caractères.',
  },
});

type Fault = keyof (typeof sentences)['en'];

/** The sentence of a fault, in the language that the parse was given (`lang`). */
const sentence = (fault: Fault) => (issue: { readonly lang?: string | undefined }) => sentences[issue.lang === 'fr' ? 'fr' : 'en'][fault];

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const secure = ({ protocol, hostname }: URL) => protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
const test = (holds: (url: URL) => boolean) => (text: string) => {
  const url = urlOf(text);
  return url === null || holds(url);
};

/** A receiver's address: https (http only on this machine), no name or password in it. */
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
);

/** What signs a webhook. */
export const SecretSchema = v.pipe(v.string(sentence('short')), v.minLength(16, sentence('short')), v.maxLength(200, sentence('short')));

const MAIL = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\.]+(?:\.[^\s@<>,;:"()[\]\\.]+)*$/;
/** The addresses of a list parted by commas or semicolons. */
export const addresses = (list: string) =>
  list
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
const allMail = (list: string) => addresses(list).every((one) => MAIL.test(one));

/** One or several e-mail addresses, parted by commas. */
export const MailListSchema = v.pipe(
  v.string(sentence('notMail')),
  v.maxLength(500, sentence('notMail')),
  v.check((list) => addresses(list).length > 0 && allMail(list), sentence('notMail')),
);

/** As MailListSchema, and nothing at all will do. */
export const OptionalMailListSchema = v.pipe(
  v.string(sentence('notMail')),
  v.maxLength(500, sentence('notMail')),
  v.check(allMail, sentence('notMail')),
);

/** The match pattern of a receiver's host. Patterns know no port. */
export function originOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
