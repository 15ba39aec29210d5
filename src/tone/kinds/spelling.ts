import * as v from 'valibot';
import type { Match, RuleKind } from '../../guide/rule-kind.ts';
import { addresses, isInside } from '../text/addresses.ts';
import { spelledWords } from '../text/spelled-words.ts';
import type { KindForm } from './form.ts';
import { texts } from './half-written.ts';
import { placing } from './shared.ts';
import type { KindSpec } from './spec.ts';
import { common, flag, textList } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () =>
  v.strictObject({
    ...common,
    dictionaries: v.optional(textList),
    dicpath: v.optional(v.string()),
    aff: v.optional(v.string()),
    dic: v.optional(v.string()),
    ignore: v.optional(textList),
    filters: v.optional(textList),
    custom: flag,
    append: flag,
    exceptions: v.optional(textList),
    threshold: v.optional(v.number()),
    /** Ours: words with accents are checked too, as French needs; Vale passes over them. */
    accents: flag,
    /** Ours: which English the brand writes, American unless said; Vale's `dictionaries` (`en_GB`) say it too. */
    english: v.optional(v.picklist(['us', 'gb', 'ca', 'au'])),
    /** Ours: the words of the lists that `ignore` names, which Vale reads from files. */
    words: v.optional(textList),
  });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

const camel = /[A-Z][a-z]+[A-Z]+\w+/;
const capitals = /^.*[A-Z]+$/;

/** Finding what was meant takes a tenth of a second: so many words of one text are told. */
const mostSuggested = 40;

/** Words that no dictionary knows. Silent until a dictionary is loaded. */
export const kind: RuleKind<Spec> = {
  id: 'spelling',
  compile(_, spec, toolbox) {
    const listed = new Set((spec.words ?? []).map((word) => word.toLowerCase()));
    const filtered = toolbox.tester(spec.filters ?? []);
    const terms = [...toolbox.vocabulary.accept.map((term) => `\\b(?:${term})\\b`), ...(spec.exceptions ?? [])];
    const accepted = toolbox.tester(terms, { ignoreCase: true });
    const phrases = toolbox.search(
      toolbox.vocabulary.accept.filter((term) => / |\\s/.test(term)),
      { ignoreCase: true, words: true },
    );
    const foreign = spec.accents ? /[^\p{L}\p{M}'’-]/u : /[^a-zA-Z_']/;
    const ordinary = (word: string) => spec.custom || !(camel.test(word) || capitals.test(word) || foreign.test(word));
    const asked = new WeakMap<object, Set<string>>();
    return {
      ...placing(spec),
      *match(block, { lang }): Iterable<Match> {
        const speller = toolbox.speller(lang, dictionariesOf(spec));
        if (!speller) return;
        const whole = phrases(block);
        const spans = block.reply ? addresses(block.text) : [];
        const words = asked.get(block.source) ?? new Set();
        asked.set(block.source, words);
        for (const { word, start, end } of spelledWords(block.text)) {
          if (!ordinary(word) || filtered(word) || whole.some((phrase) => phrase.start <= start && end <= phrase.end)) continue;
          if (spans.length > 0 && isInside(spans, block.text, start, end)) continue;
          if (listed.has(word.toLowerCase()) || speller.correct(word) || accepted(word)) continue;
          const told = spec.action?.name === 'suggest' && (words.size < mostSuggested || words.has(word));
          if (told) words.add(word);
          yield { start, end, replacements: told ? speller.suggest(word).slice(0, 5) : [] };
        }
      },
    };
  },
};

type DictionarySpec = Pick<Spec, 'aff' | 'dic' | 'dictionaries' | 'english'>;

/** The dictionaries a rule names. */
export function dictionariesOf({ aff, dic, dictionaries, english }: DictionarySpec): readonly string[] {
  if (english) return [`en_${english.toUpperCase()}`];
  return aff && dic ? [aff, dic] : (dictionaries ?? []);
}

export const spec: KindSpec = {
  id: 'spelling',
  schema,
  patterns: ({ filters, exceptions }) => texts(filters, exceptions),
};

export const form: KindForm = {
  id: 'spelling',
  group: 'writing',
  blank: { accents: true, action: { name: 'suggest', params: ['spellings'] } },
  fields: [
    { key: 'exceptions', as: 'lines' },
    { key: 'accents', as: 'flag' },
    { key: 'english', as: 'choice', values: ['us', 'gb', 'ca', 'au'], optional: true },
  ],
  words: {
    en: {
      name: 'Spelling, French and English',
      about: 'Words that neither the dictionary nor the words of the brand know.',
      labels: {
        accents: ['Words with accents too, as French needs'],
        english: ['English as it is spelled in', 'Empty: the United States.'],
      },
      values: { us: 'the United States', gb: 'Britain', ca: 'Canada', au: 'Australia', '': 'as usual' },
    },
    fr: {
      name: 'Orthographe, français et anglais',
      about: 'Les mots que ni le dictionnaire ni les mots de la marque ne connaissent.',
      labels: {
        accents: ['Aussi les mots accentués, comme il le faut en français'],
        english: ['Anglais tel qu’on l’écrit', 'Vide\u202f: aux États-Unis.'],
      },
      values: { us: 'aux États-Unis', gb: 'en Grande-Bretagne', ca: 'au Canada', au: 'en Australie', '': 'comme d’habitude' },
    },
  },
};
