import type { Match, RuleKind } from '../../contract/rule-kind.ts';
import type { Span } from '../../contract/text.ts';
import type { Spec } from '../specs/address.ts';
import { addresses, inside } from '../text/addresses.ts';
import { quotations } from '../text/quotations.ts';

const before = "(?<![\\p{L}\\p{N}_#@’'])";
const after = '(?![\\p{L}\\p{N}_])';
const object = `-(?:nous|moi|la|les?|lui|leur|en|y)(?![\\p{L}\\p{N}_-])`;
/** Imperatives that no `e` ends. */
const short = 'dis|écris|(?:pré|re)?viens|réponds|fais|prends|tiens|mets|suis|attends|choisis|rends|vas';
/** Imperatives where a sentence begins or after the name: elsewhere they are what somebody does. */
const orders = `regarde|clique|r?appelle|contacte|envoie|vérifie|essa[iy]e|donne|laisse|garde|passe|pense|ouvre|(?!suis)(?:${short})`;
/** Before and after `ton` where it is a tone, not yours. */
const tone = '(?:le|un|du|ce|de|quel|bon|même|[vn]otre|son|mon|leur|autre|sur|au|chaque) |demi-';
const toned = "(?:sur|du|des?|est|et|ou|plus|trop|très|à|en|qui|que|chaud|froid|neutre|clair|doux|mat|juste)(?!\\p{L})|d['’]";
/** What addresses one person as `tu`. */
const familiar = new RegExp(
  [
    `${before}(?<!s['’](?:est|était|être) (?:\\p{L}+ )?|(?<!\\p{L})(?:a|ont|av[eo]\\p{L}+|été) )tu${after}`,
    `${before}(?:toi|tes|te|tien(?:ne)?s?(?<=\\bl(?:e|a|es) \\p{L}+))${after}`,
    `${before}(?:(?<!${tone})ton (?!${toned})|ta )(?=\\p{L}|«)`,
    `(?<![\\p{L}\\p{N}_#@])(?<!-)t['’](?=\\p{L})`,
    `${before}(?<!-)(?:\\p{L}+e|${short})${object}`,
    `${before}(?:${orders})(?! (?:à|d['’]|encore)|[\\p{L}\\p{N}_-])(?<=(?:^|[.!?…\\n]|^[^,.!?\\n]{0,40},)\\s{0,3}\\p{L}+)`,
    `(?<!(?:il|elle|on|qui|ne) )${before}n['’]hésite (?:pas|surtout)`,
    `${before}(?:stp|tkt)${after}`,
  ].join('|'),
  'giu',
);
const polite = new RegExp(
  [
    `${before}(?<!rendez-)(?<!-vous )(?:vous|votre|vos|vôtres?)(?!-mêmes${after}| (?:deux|tous|toutes|autres)${after})${after}`,
    `${before}(?<!re)\\p{L}{2,}ez(?:-vous${after}|${object})`,
    `${before}svp${after}`,
  ].join('|'),
  'giu',
);
const instead: Record<string, string> = { ton: 'votre', ta: 'votre', tes: 'vos', toi: 'vous', te: 'vous', vos: 'tes' };

/** Tutoiement or vouvoiement: the brand's form, and never both. Quotations are the customer's words. */
export const address: RuleKind<Spec> = {
  id: 'address',
  compile: (_, { form }) => ({
    *match({ text }): Iterable<Match> {
      const quoted = [...quotations(text), ...addresses(text)];
      const tu = form === 'tu' ? [] : [...found(text, familiar, quoted)];
      const vous = form === 'vous' ? [] : [...found(text, polite, quoted)];
      if (form !== 'same') yield* form === 'vous' ? tu : vous;
      else if (tu.length > 0 && vous.length > 0) yield* vous.length >= tu.length ? tu : vous;
    },
  }),
};

function* found(text: string, pattern: RegExp, quoted: readonly Span[]): Iterable<Match> {
  for (const { 0: whole, index } of text.matchAll(pattern)) {
    const word = whole.trimEnd();
    const end = index + word.length;
    if (inside(quoted, text, index, end)) continue;
    const replacement = replaced(word);
    yield { start: index, end, replacements: replacement === undefined ? [] : [replacement] };
  }
}

function replaced(word: string): string | undefined {
  const single = instead[word.toLowerCase()];
  return single !== undefined && /^\p{Lu}/u.test(word) ? single.charAt(0).toUpperCase() + single.slice(1) : single;
}
