import * as v from 'valibot';
import type { Match, RuleKind } from '../../guide/rule-kind.ts';
import { addresses, isInside } from '../text/addresses.ts';
import { quotations } from '../text/quotations.ts';
import type { KindForm } from './form.ts';
import type { KindSpec } from './spec.ts';

/** What a rule of this kind says. */
const schema = () => v.strictObject({ checks: v.array(v.picklist(['spaces', 'quotes', 'apostrophes', 'capitals'])) });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

const thin = '\u202f';

/** Where a space may be missing, or may break: around the marks that want one, and two in a row. */
const spaces = / *([!?]+|[;:»])|« *| {2,}/g;
/** A comma or a point with a space before it, and a comma or a sentence with none after it. */
const close = /(?<=[\p{L}\p{N})»]) +(?=(?:,|\.(?!\.))(?:\s|$))|(?<=[\p{L}€%»)],| [;:!?]|\p{Ll}{2}\.(?=\p{Lu}\p{Ll}))(?=\p{L})/gu;
/** A double mark between two words without any space; `client:es` is one word. */
const tight = /(?<=\p{L}{2})[!?;:](?=\p{L}{2})(?!(?:es|nes?|t?rices?|[èe]res?|ves?)(?!\p{L}))/gu;
const word = /(?:[\p{L}\p{N}\p{M}»”"’')\]%€$…°]|\p{Emoji_Presentation}|\uFE0F)$/u;
const ends = /^(?:[\s»”")\]]|$|\p{Emoji_Presentation})/u;
const smiley = /^[;:][-'’]?[)(DPp/|]/;
const quotes = /(?<![\d\p{L}])"([^"\n«»]+)"|“([^“”\n«»]+)”/gu;
const apostrophes = /(?<=\p{L})'(?=\p{L}|\s?["«“])/gu;
/** Words that begin with an accent, by their first letters; `A` only where it is no form of `avoir`. */
const words =
  "A(?= (?:bientôt|l[’']|la |votre|très|ce |partir|noter|savoir|propos|tout|vous|nous|demain|plus))|Ca(?=[ -])|E(?=c(?:ol|on|out|ran|ri[trv]|ha|hec|lair)|dit|duc|gal|lectr|largi|lément|lève|mi|motio|nerg|norm|pui|quip|t(?:abl|a[gntp]|é(?!\\p{L})|oil|rang|ud|es[ -]|iez |re )|v(?:é|iden|it|olu))";
const capitals = new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${words})`, 'gu');

/** The French typography of a reply: no-break spaces, guillemets, apostrophes, accents on capitals. Right by one click. */
export const kind: RuleKind<Spec> = {
  id: 'french-typography',
  compile: (_, { checks }) => ({
    match({ text }): Match[] {
      return checks.flatMap((name) => [...run[name](text)].filter(({ start, end }) => !isInside(addresses(text), text, start, end)));
    },
  }),
};

type Run = (text: string) => Iterable<Match>;
const run: Record<Spec['checks'][number], Run> = {
  *spaces(text) {
    for (const { 0: whole, 1: mark, index } of text.matchAll(spaces)) {
      const end = index + whole.length;
      const before = text.slice(Math.max(0, index - 2), index);
      const after = text.slice(end, end + 2);
      const marked = index + whole.length - (mark?.length ?? 0);
      if (mark === '»' ? !/[^\s«]$/.test(before) : mark !== undefined) {
        if (mark === '»' || !word.test(before) || !ends.test(after) || smiley.test(text.slice(marked, marked + 3))) continue;
      } else if (mark === undefined && (whole.startsWith('«') ? !/^[^\s»]/.test(after) : !/\S$/.test(before) || !/^\S/.test(after)))
        continue;
      yield { start: index, end, replacements: [mark !== undefined ? thin + mark : whole.startsWith('«') ? `«${thin}` : ' '] };
    }
    for (const { 0: mark, index } of text.matchAll(tight)) {
      const [before, after] = [text.charAt(index - 1), text.charAt(index + 1)];
      yield { start: index - 1, end: index + 2, replacements: [`${before}${mark === ':' ? '\u00a0' : thin}${mark} ${after}`] };
    }
    for (const { 0: gap, index } of text.matchAll(close)) {
      // A place without a letter in it is nothing that one can mark: the letters beside it are.
      const [start, end] = gap === '' ? [index - 1, index + 1] : [index, index + gap.length + 1];
      const marked = text.slice(start, end);
      yield { start, end, replacements: [gap === '' ? `${marked.charAt(0)} ${marked.charAt(1)}` : marked.trimStart()] };
    }
  },
  *quotes(text) {
    const quoted = quotations(text);
    for (const { 0: whole, 1: straight, 2: curly, index } of text.matchAll(quotes)) {
      if (quoted.some((quote) => quote.start < index && index < quote.end)) continue;
      const words = (straight ?? curly ?? '').trim();
      yield { start: index, end: index + whole.length, replacements: [`«${thin}${words}${thin}»`] };
    }
  },
  *apostrophes(text) {
    for (const { index } of text.matchAll(apostrophes)) yield { start: index, end: index + 1, replacements: ['’'] };
  },
  *capitals(text) {
    for (const { 0: word, index } of text.matchAll(capitals)) {
      const long = /^Et(?:es[ -]|iez|re )/.test(text.slice(index, index + 5));
      const right = { A: 'À', Ca: 'Ça', E: long ? 'Ê' : 'É' }[word] ?? word;
      yield { start: index, end: index + word.length, replacements: [right] };
    }
  },
};

export const spec: KindSpec = {
  id: 'french-typography',
  schema,
};

export const form: KindForm = {
  id: 'french-typography',
  group: 'writing',
  blank: { checks: ['spaces'] },
  fields: [{ key: 'checks', as: 'checks', values: ['spaces', 'quotes', 'apostrophes', 'capitals'] }],
  words: {
    en: {
      name: 'French typography',
      about: 'No-break spaces, guillemets, apostrophes, accents on capitals.',
      labels: { checks: ['Checks'] },
      values: { spaces: 'no-break spaces', quotes: 'guillemets', apostrophes: 'apostrophes', capitals: 'accents on capitals' },
    },
    fr: {
      name: 'Typographie française',
      about: 'Espaces insécables, guillemets, apostrophes, capitales accentuées.',
      labels: { checks: ['Vérifier'] },
      values: { spaces: 'espaces insécables', quotes: 'guillemets', apostrophes: 'apostrophes', capitals: 'capitales accentuées' },
    },
  },
};
