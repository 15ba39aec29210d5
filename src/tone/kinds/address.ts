import type { Match, RuleKind } from '../../contract/rule-kind.ts';
import type { Span } from '../../contract/text.ts';
import { likeFirst } from '../action.ts';
import type { Spec } from '../specs/address.ts';
import { addresses, inside } from '../text/addresses.ts';
import { quotations } from '../text/quotations.ts';
import { wholeReply } from './shared.ts';

const after = '(?![\\p{L}\\p{N}_])';
const object = `-(?:nous|moi|la|les?|lui|leur|en|y)(?![\\p{L}\\p{N}_-])`;
/** Imperatives that no `e` ends. */
const short = 'dis|écris|(?:pré|re)?viens|réponds|fais|prends|tiens|mets|suis|attends|choisis|rends|vas';
/** Imperatives where a sentence begins or after the name: elsewhere they are what somebody does. */
const orders = `regarde|clique|r?appelle|contacte|envoie|vérifie|essa[iy]e|donne|laisse|garde|passe|pense|ouvre|(?!suis)(?:${short})`;
/** What may address one person as `tu`; what stands around it decides. */
const familiar = new RegExp(
  `(?:t(?:u|oi|es?|on|a|ien(?:ne)?s?|kt)|stp|n['’]hésite (?:pas|surtout)|${orders})${after}|t['’](?=\\p{L})|${object}`,
  'giu',
);
const joined = /[\p{L}\p{N}_#@’']$/u;
const verb = new RegExp(`(?<![\\p{L}\\p{N}_#@’'-])(?:\\p{L}{2,20}e|${short})$`, 'iu');
const isOrder = new RegExp(`^(?:${orders})$`, 'iu');
const first = /(?:^|[.!?…\n]|^(?:@\S+\s+)*(?:[^\s,.!?]+\s){0,2}[^\s,.!?]+,)\s{0,3}$/;
/** What stands before or after these words where they address nobody. */
const elsewhere: readonly (readonly [words: RegExp, before?: RegExp | undefined, after?: RegExp])[] = [
  [/^tu$/i, /s['’](?:est|était|être) (?:\p{L}+ )?$|(?<!\p{L})(?:a|ont|av[eo]\p{L}+|été) $/iu, /^-?\d|^-\p{Lu}/u],
  [
    /^ton$/i,
    /(?:le|un|du|ce|de|quel|bon|même|[vn]otre|son|mon|leur|autre|sur|au|chaque) $|demi-$/i,
    /^ (?:(?:sur|du|des?|est|et|ou|plus|trop|très|à|en|qui|que|chaud|froid|neutre|clair|doux|mat|juste)(?!\p{L})|d['’])|^(?! [\p{L}«])/iu,
  ],
  [/^ta$/i, undefined, /^(?! [\p{L}«])/u],
  [/^tien/i, /(?<!l(?:e|a|es) )$/i],
  [/^n/i, /(?:il|elle|on|qui|ne) $/i],
  [/^t['’]$/i, /-$/],
  [isOrder, undefined, /^ (?:à |d['’]|encore)|^-/],
];
const polite = new RegExp(
  `(?:v(?:ous|otre|os|ôtres?)(?!-mêmes| (?:deux|tous|toutes|autres))|svp)${after}|ez-(?:vous${after}|${object.slice(1)})`,
  'giu',
);
/** The first letters of an imperative in `-ez`. */
const stem = /(?<![\p{L}\p{N}_#@’'-])\p{L}{1,20}$/u;
const instead: Record<string, string> = { ton: 'votre', ta: 'votre', tes: 'vos', toi: 'vous', te: 'vous', vos: 'tes' };

/** Tutoiement or vouvoiement: the brand's form, and never both. Quotations are the customer's words. */
export const address: RuleKind<Spec> = {
  id: 'address',
  compile: (_, { form }) => ({
    ...wholeReply,
    match({ text }): Iterable<Match> {
      const theirs = [...quotations(text), ...addresses(text)];
      const own = (spans: Span[]) => spans.filter(({ start, end }) => !inside(theirs, text, start, end));
      const tu = form === 'tu' ? [] : own(familiarly(text));
      const vous = form === 'vous' ? [] : own(politely(text));
      const wrong = form !== 'same' ? [...tu, ...vous] : tu.length === 0 || vous.length === 0 ? [] : vous.length >= tu.length ? tu : vous;
      return wrong.map(({ start, end }) => ({ start, end, replacements: replaced(text.slice(start, end)) }));
    },
  }),
};

function familiarly(text: string): Span[] {
  return [...text.matchAll(familiar)].flatMap(({ 0: word, index }): Span[] => {
    const end = index + word.length;
    const before = text.slice(Math.max(0, index - 48), index);
    if (word.startsWith('-')) {
      const said = verb.exec(before)?.[0];
      return said === undefined ? [] : [{ start: index - said.length, end }];
    }
    const following = text.slice(end, end + 10);
    const [, wrongBefore, wrongAfter] = elsewhere.find(([words]) => words.test(word)) ?? [];
    const starts = !isOrder.test(word) || first.test(index > 48 ? `,${before}` : before);
    return joined.test(before) || wrongBefore?.test(before) || wrongAfter?.test(following) || !starts ? [] : [{ start: index, end }];
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
  return single === undefined ? [] : [likeFirst(single, word)];
}
