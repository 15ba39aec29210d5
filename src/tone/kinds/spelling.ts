import type { Match, RuleKind } from '../../guide/rule-kind.ts';
import type { Spec } from '../specs/spelling.ts';
import { addresses, inside } from '../text/addresses.ts';
import { spelledWords } from '../text/spelled-words.ts';
import { placing } from './shared.ts';

const camel = /[A-Z][a-z]+[A-Z]+\w+/;
const capitals = /^.*[A-Z]+$/;

/** Finding what was meant takes a tenth of a second: so many words of one text are told. */
const mostSuggested = 40;

/** Words that no dictionary knows. Silent until a dictionary is loaded. */
export const spelling: RuleKind<Spec> = {
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
          if (spans.length > 0 && inside(spans, block.text, start, end)) continue;
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
