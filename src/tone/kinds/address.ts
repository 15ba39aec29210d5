import * as v from 'valibot';
import type { Match, RuleKind } from '../../guide/rule-kind.ts';
import type { Span } from '../../guide/text.ts';
import { withCapitalsOf } from '../action.ts';
import { addresses, isInside } from '../text/addresses.ts';
import { orders } from '../text/imperatives.ts';
import { quotations } from '../text/quotations.ts';
import type { KindForm } from './form.ts';
import { wholeReply } from './shared.ts';
import type { KindSpec } from './spec.ts';

/** What a rule of this kind says. */
const schema = () =>
  v.strictObject({
    /** The form the brand uses; `same` allows either but not both in one reply. */
    form: v.picklist(['vous', 'tu', 'same']),
  });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

const after = '(?![\\p{L}\\p{N}_])';
const object = `-(?:nous|moi|la|les?|lui|leur|en|y)(?![\\p{L}\\p{N}_-])`;
/** Imperatives that no `e` ends. */
const short = 'dis|écris|(?:pré|re)?viens|réponds|fais|prends|tiens|mets|suis|attends|choisis|rends|vas';
/** What may address one person as `tu`; what stands around it decides. */
const familiar = new RegExp(
  `(?:t(?:u|oi|es?|on|a|ien(?:ne)?s?|kt)|stp|n['’](?:hésite|oublie) (?:pas|surtout))${after}|t['’](?=\\p{L})|${object}`,
  'giu',
);
const joined = /[\p{L}\p{N}_#@’']$/u;
const verb = new RegExp(`(?<![\\p{L}\\p{N}_#@’'-])(?:\\p{L}{2,20}e|${short})$`, 'iu');
/** A word with a capital inside a sentence is a name: le Te Deum, Anh Tu. */
const name = /[\p{Ll}\p{Lu}\p{N}] $/u;
/** What follows a noun and never begins one: after it `ton` is the noun. */
const rest =
  '(?:sur|du?|des?|est|sont|était|et|ou|mais|plus|moins|trop|très|assez|un peu|à|au|aux|en|qui|que|quand|dont|où|pour|par|avec|sans|dans|chez|comme|lors|si|car|ne|pas|a|va|peut|doit|chaud|froid|neutre|clair|foncé|doux|mat|juste|employé|utilisé|adopté|donné|choisi|un)(?!\\p{L})';
/** What stands before or after these words where they address nobody. */
const elsewhere: readonly (readonly [words: RegExp, before?: RegExp | undefined, after?: RegExp])[] = [
  [/^tu$/i, /s['’](?:est|était|être) (?:\p{L}+ )?$|(?<!\p{L})(?:a|ont|av[eo]\p{L}+|été) $/iu, /^-?\d|^-\p{Lu}/u],
  [
    /^ton$/i,
    // After `de` and `sur` the noun that follows decides; after these there is none.
    /(?<!\p{L})(?:le|un|du|ce|quel|bon|même|[vn]otre|son|mon|leur|autre|au|chaque|aucun|tel|d['’]un|sans|tout|seul|nouveau|demi-) ?$/iu,
    new RegExp(`^ (?:${rest}|[dn]['’])|^(?! [\\p{L}«])`, 'iu'),
  ],
  [/^ta$/i, /(?<!\p{L})(?:le|du|au|un|ce) $/iu, /^(?! [\p{L}«])/u],
  [/^te$/i, undefined, /^(?! \p{Ll})/u],
  [/^tien/i, /(?<!l(?:e|a|es) )$/i],
  [/^n/i, /(?:il|elle|on|qui|ne|(?!Surtout|Alors|Donc|Mais|Et|Enfin)\p{Lu}\p{Ll}+) $/u],
  [/^t['’]$/i, /-$/],
];
const polite = new RegExp(
  `(?:v(?:ous|otre|os|ôtres?)(?!-mêmes| (?:deux|tous|toutes|autres))|svp)${after}|ez-(?:vous${after}|${object.slice(1)})`,
  'giu',
);
/** The first letters of an imperative in `-ez`. */
const stem = /(?<![\p{L}\p{N}_#@’'-])\p{L}{1,20}$/u;
const instead: Record<string, string> = { ton: 'votre', ta: 'votre', tes: 'vos', toi: 'vous', te: 'vous', vos: 'tes' };

/** Tutoiement or vouvoiement: the brand's form, and never both. Quotations are the customer's words. */
export const kind: RuleKind<Spec> = {
  id: 'address',
  compile: (_, { form }) => ({
    ...wholeReply,
    match({ text }): Iterable<Match> {
      const theirs = [...quotations(text), ...addresses(text)];
      const own = (spans: Span[]) => spans.filter(({ start, end }) => !isInside(theirs, text, start, end));
      const tu = form === 'tu' ? [] : own(familiarly(text));
      const vous = form === 'vous' ? [] : own(politely(text));
      const wrong = form !== 'same' ? [...tu, ...vous] : tu.length === 0 || vous.length === 0 ? [] : vous.length >= tu.length ? tu : vous;
      return wrong.map(({ start, end }) => ({ start, end, replacements: replaced(text.slice(start, end)) }));
    },
  }),
};

function familiarly(text: string): Span[] {
  return [...pronouns(text), ...orders(text)].sort((a, b) => a.start - b.start);
}

function pronouns(text: string): Span[] {
  return [...text.matchAll(familiar)].flatMap(({ 0: word, index }): Span[] => {
    const end = index + word.length;
    const before = text.slice(Math.max(0, index - 48), index);
    if (word.startsWith('-')) {
      const said = verb.exec(before)?.[0];
      return said === undefined ? [] : [{ start: index - said.length, end }];
    }
    const following = text.slice(end, end + 10);
    const [, wrongBefore, wrongAfter] = elsewhere.find(([words]) => words.test(word)) ?? [];
    const named = /^\p{Lu}/u.test(word) && name.test(before) && /\p{Ll}/u.test(following + before);
    return joined.test(before) || named || wrongBefore?.test(before) || wrongAfter?.test(following) ? [] : [{ start: index, end }];
  });
}

function politely(text: string): Span[] {
  return [...text.matchAll(polite)].flatMap(({ 0: word, index }): Span[] => {
    const end = index + word.length;
    const before = text.slice(Math.max(0, index - 24), index);
    if (!/^ez-/i.test(word)) return joined.test(before) || /(?:rendez-|-vous )$/i.test(before) ? [] : [{ start: index, end }];
    const begun = stem.exec(before)?.[0];
    return begun === undefined || /^rend$/i.test(begun) ? [] : [{ start: index - begun.length, end }];
  });
}

function replaced(word: string): string[] {
  const single = instead[word.toLowerCase()];
  return single === undefined ? [] : [withCapitalsOf(single, word)];
}

export const spec: KindSpec = {
  id: 'address',
  schema,
};

export const form: KindForm = {
  id: 'address',
  group: 'reply',
  blank: { form: 'vous' },
  fields: [{ key: 'form', as: 'choice', values: ['vous', 'tu', 'same'] }],
  words: {
    en: {
      name: 'Form of address',
      about: 'French only: tu, vous, or at least not both.',
      labels: { form: ['The brand says'] },
      values: { vous: 'vous', tu: 'tu', same: 'either, but not both' },
    },
    fr: {
      name: 'Tutoiement, vouvoiement',
      about: 'Tu, vous, ou du moins pas les deux.',
      labels: { form: ['La marque dit'] },
      values: { vous: 'vous', tu: 'tu', same: 'l’un ou l’autre, pas les deux' },
    },
  },
};
