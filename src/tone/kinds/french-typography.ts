import type { Match, RuleKind } from '../../contract/rule-kind.ts';
import type { Spec } from '../specs/french-typography.ts';
import { addresses, inside } from '../text/addresses.ts';
import { quotations } from '../text/quotations.ts';

const thin = '\u202f';

/** A space that is missing or breaks before ; : ! ? », after «, and two spaces in a row. Links, hours and smileys are left. */
const spaces =
  /(?<=[\p{L}\p{N}\p{M}»”"’')\]%€$…°]|\p{Emoji_Presentation}|\uFE0F) *([!?]+|[;:](?![-'’]?[)(DPp/|]))(?=[\s»”")\]]|$|\p{Emoji_Presentation})|(?<=[^\s«]) *(»)|(«) *(?=[^\s»])|(?<=\S)( {2,})(?=\S)/gu;
const quotes = /(?<![\d\p{L}])"([^"\n«»]+)"|“([^“”\n«»]+)”/gu;
const apostrophes = /(?<=\p{L})'(?=\p{L}|\s?["«“])/gu;
/** Words that begin with an accent, by their first letters; `A` only where it is no form of `avoir`. */
const words =
  "A(?= (?:bientôt|l[’']|la |votre|très|ce |partir|noter|savoir|propos|tout|vous|nous|demain|plus))|Ca(?=[ -])|E(?=c(?:ol|on|out|ran|ri[trv]|ha|hec|lair)|dit|duc|gal|lectr|largi|lément|lève|mi|motio|nerg|norm|pui|quip|t(?:abl|a[gntp]|é(?!\\p{L})|oil|rang|ud|es |iez |re )|v(?:é|iden|it|olu))";
const capitals = new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${words})`, 'gu');
/** The French typography of a reply: no-break spaces, guillemets, apostrophes, accents on capitals. Right by one click. */
export const frenchTypography: RuleKind<Spec> = {
  id: 'french-typography',
  compile: (_, { checks }) => ({
    match({ text }): Match[] {
      return checks.flatMap((name) => [...run[name](text)].filter(({ start, end }) => !inside(addresses(text), text, start, end)));
    },
  }),
};

type Run = (text: string) => Iterable<Match>;
const run: Record<Spec['checks'][number], Run> = {
  *spaces(text) {
    for (const found of text.matchAll(spaces)) {
      const { 0: whole, 1: mark, 2: close, 3: open, index } = found;
      const right = open ? `«${thin}` : mark || close ? `${thin}${mark ?? close}` : ' ';
      const end = index + whole.length;
      yield { start: index, end, replacements: [right] };
    }
  },
  *quotes(text) {
    const inside = quotations(text);
    for (const { 0: whole, 1: straight, 2: curly, index } of text.matchAll(quotes)) {
      if (curly !== undefined && inside.some((quote) => quote.start < index && index < quote.end)) continue;
      const words = (straight ?? curly ?? '').trim();
      yield { start: index, end: index + whole.length, replacements: [`«${thin}${words}${thin}»`] };
    }
  },
  *apostrophes(text) {
    for (const { index } of text.matchAll(apostrophes)) yield { start: index, end: index + 1, replacements: ['’'] };
  },
  *capitals(text) {
    for (const { 0: word, index } of text.matchAll(capitals)) {
      const long = /^Et(?:es|re) /.test(text.slice(index, index + 5));
      const right = { A: 'À', Ca: 'Ça', E: long ? 'Ê' : 'É' }[word] ?? word;
      yield { start: index, end: index + word.length, replacements: [right] };
    }
  },
};
