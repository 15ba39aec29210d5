import * as v from 'valibot';
import type { Match, RuleKind } from '../../guide/rule-kind.ts';
import type { Span } from '../../guide/text.ts';
import { addresses, isInside } from '../text/addresses.ts';
import { isOwnContact } from '../text/own-contact.ts';
import { health, privateAddresses } from '../text/private-life.ts';
import type { KindForm } from './form.ts';
import { texts } from './half-written.ts';
import type { KindSpec } from './spec.ts';
import { textList } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () =>
  v.strictObject({
    data: v.array(v.picklist(['email', 'phone', 'iban', 'card', 'order', 'address', 'health'])),
    /** Patterns of what may be shown: the brand's own address and number. */
    exceptions: v.optional(textList),
  });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

const gap = '[ .\\-\\u00a0\\u202f\\u2011]';
type Datum = Spec['data'][number];
/** What is told by how it is written. */
const written: Partial<Record<Datum, string>> = {
  // Written out too: name[at]house[dot]com, name arobase house point com.
  email:
    '(?<![\\p{L}\\p{N}._%+\\-])[\\p{L}\\p{N}._%+\\-]+(?:@(?:[\\p{L}\\p{N}\\-]+\\.)+\\p{L}{2,}|(?:\\s?[\\[({<]\\s?(?:at|arobase|chez|@|a)\\s?[\\])}>]\\s?|\\s(?:arobase|at)\\s(?=[\\p{L}\\p{N}\\-]+\\s(?:point|dot)\\s))[\\p{L}\\p{N}\\-]+(?:(?:\\.|\\s?[\\[({<]\\s?(?:point|dot|\\.)\\s?[\\])}>]\\s?|\\s(?:point|dot)\\s(?=(?:[\\p{L}\\p{N}-]+\\s(?:point|dot)\\s)?(?:com|net|org|info|eu|fr|be|ch|ca|uk|co|us|ie|lu|de|es|it|pt|nl|io|app|me|tv|shop|pro|paris|bzh|gouv|gov|edu|ac)(?![\\p{L}])))\\p{L}[\\p{L}\\p{N}\\-]+)+)',
  // French numbers of persons (08 and short numbers are services), international ones, British and North American ones.
  phone: `(?<![\\p{L}\\p{N}+]|\\d-)(?:${[
    `(?:(?:\\+|00)33${gap}?(?:\\(0\\)${gap}?)?|\\(?0)${gap}?[1-79]\\)?(?:(?:${gap}?\\d\\d){4}|(?:/\\d\\d){4})`,
    `(?:\\+|00)\\d{1,3}${gap}?(?:\\(\\d{1,4}\\)${gap}?)?\\d(?:${gap}?\\d){6,11}`,
    `\\(?0(?:7\\d{3}|[12]\\d{1,3})\\)?${gap}?\\d{3,4}${gap}?\\d{3,4}`,
    `(?:\\(\\d{3}\\)${gap}?|\\d{3}[.\\-])\\d{3}[.\\-]\\d{4}`,
  ].join('|')})(?!\\d)`,
  iban: `(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}(?:${gap}?[A-Z0-9]{4}){3,7}(?:${gap}?[A-Z0-9]{1,3})?(?![\\p{L}\\p{N}])`,
  // And what opens an account or stands for a person: your PIN is 4471, a social security number, a sort code.
  card: `(?<![\\d-])[3-6]\\d{3}(?:${gap}?\\d{4}){3}(?![\\d-])|(?<![\\d-])(?:[12] ?\\d\\d ?(?:0[1-9]|1[0-2]) ?\\d[\\dab] ?\\d{3} ?\\d{3}(?: ?\\d\\d)?|\\d{3}-\\d\\d-\\d{4}|(?<=sort code (?:is )?)\\d\\d-\\d\\d-\\d\\d)(?![\\d-])|(?<![a-z\\d])[a-z]{2} ?\\d\\d ?\\d\\d ?\\d\\d ?[a-d](?![a-z\\d])|(?<=(?:votre|your) (?:\\p{L}+ )?(?:pin|code (?:pin|secret|confidentiel)|mot de passe|password|passcode|passphrase)(?: \\p{L}+)? ?(?:is|was|est|était|:|=) ?)(?=\\S*\\d)[\\p{L}\\p{N}!?*_-]{3,30}`,
  order:
    '(?<=(?:commande|order|dossier|client|customer|réservation|booking|reference|référence|suivi|tracking|colis|parcel)(?:\\s(?:number|numéro|no|n°))?[\\s:#n°.\\-]{1,4})[A-Z]{0,3}-?\\d[\\dA-Z\\-]{4,}(?![\\p{L}\\p{N}])',
};

/** What is told by the words around it. */
const told: Partial<Record<Datum, readonly string[]>> = { address: privateAddresses, health };

const straight = (text: string) => text.replaceAll('’', "'");

/** An address or a telephone number, no account and no card. */
const isContact = (datum: string) =>
  datum.includes('@') || (/^[+\d()\s.\-/\u2011]+$/.test(datum) && /^.{8,15}$/.test(datum.replace(/\D/g, '')));

/** What makes of a number no phone and no card: it follows at once. */
const numbered =
  /(?:commandes?|orders?|dossier|suivi|tracking|colis|parcel|r[ée]f[ée]rences?|r[ée]f\.?|facture|invoice|siret|ean)(?:[ \u00a0](?:number|num[ée]ro|no\.?|nr))?[\s:#n°.]{0,4}$/i;

/** E-mail addresses, phone numbers, IBANs, card and order numbers: they belong in private. */
export const kind: RuleKind<Spec> = {
  id: 'personal-data',
  compile(_, spec, toolbox) {
    const pattern = new RegExp(spec.data.flatMap((name) => written[name] ?? []).join('|') || '(?!)', 'giu');
    const prose = toolbox.search(
      spec.data.flatMap((name) => told[name] ?? []),
      { ignoreCase: true, tolerant: true, everywhere: true },
    );
    const allowed = toolbox.search(spec.exceptions ?? [], { ignoreCase: true, everywhere: true });
    return {
      everywhere: true,
      *match(block): Iterable<Match> {
        const found = [...numbers(block.text, pattern), ...prose(block)].sort((a, b) => a.start - b.start || b.end - a.end);
        if (found.length === 0) return;
        const shown = allowed(block);
        let last = 0;
        for (const { start, end } of found) {
          if (start < last || shown.some((span) => span.start <= start && end <= span.end)) continue;
          last = end;
          yield { start, end };
        }
      },
    };
  },
};

/** What is told by how it is written, and is a person's. */
function* numbers(text: string, pattern: RegExp): Iterable<Span> {
  if (
    !/@|[[({<]\s?(?:at|a|chez)\s?[\])}>]|arobase|\sdot\s|\d(?:\D{0,3}\d){4}|\d-\d\d|(?:pin|code|passe|password|passcode|passphrase)\b/i.test(
      text,
    )
  )
    return;
  for (const { 0: datum, index: start } of straight(text).matchAll(pattern)) {
    const end = start + datum.length;
    const before = text.slice(Math.max(0, start - 80), start);
    if (!datum.includes('@') && isInside(addresses(text), text, start, end)) continue;
    if (/^[a-z]{2}\d\d[a-z\d]{10}/.test(datum) && !datum.includes('@')) continue;
    if (/^[A-Z]{0,2}\d+$|^\d{4}\D/i.test(datum) && numbered.test(before.slice(-30))) continue;
    if (isContact(datum) && isOwnContact(datum, before, text.slice(end, end + 40))) continue;
    yield { start, end };
  }
}

export const spec: KindSpec = {
  id: 'personal-data',
  schema,
  needs: [['data']],
  patterns: ({ exceptions }) => texts(exceptions),
};

export const form: KindForm = {
  id: 'personal-data',
  group: 'reply',
  blank: { data: ['email', 'phone', 'iban', 'card', 'address', 'health'] },
  fields: [
    { key: 'data', as: 'checks', values: ['email', 'phone', 'iban', 'card', 'order', 'address', 'health'] },
    { key: 'exceptions', as: 'lines' },
  ],
  words: {
    en: {
      name: 'Personal data',
      about: 'E-mail, phone, bank account or order number in a public reply.',
      labels: { data: ['Kinds of data'] },
      values: {
        email: 'e-mail',
        phone: 'phone',
        iban: 'bank account',
        card: 'bank card',
        order: 'order number',
        address: 'home address',
        health: 'health',
      },
    },
    fr: {
      name: 'Données personnelles',
      about: 'Courriel, téléphone, compte bancaire ou numéro de commande en public.',
      labels: { data: ['Données concernées'] },
      values: {
        email: 'courriel',
        phone: 'téléphone',
        iban: 'compte bancaire',
        card: 'carte bancaire',
        order: 'numéro de commande',
        address: 'adresse du domicile',
        health: 'santé',
      },
    },
  },
};
