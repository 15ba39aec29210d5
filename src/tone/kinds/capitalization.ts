import * as v from 'valibot';
import type { Block, RuleKind, Toolbox } from '../../guide/rule-kind.ts';
import { lower, sentenceCase, titleCase, upper } from '../text/case.ts';
import type { KindForm } from './form.ts';
import { texts } from './half-written.ts';
import { bare, placing } from './shared.ts';
import type { KindSpec } from './spec.ts';
import { common, excepting, flag, textList } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () =>
  v.strictObject({
    ...common,
    ...excepting,
    /** `$title`, `$sentence`, `$lower`, `$upper` or a pattern. */
    match: v.string(),
    style: v.optional(v.string()),
    indicators: v.optional(textList),
    threshold: v.optional(v.number()),
    prefix: v.optional(v.string()),
    ignorecase: flag,
  });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

/** Says what a text should look like, and whether it does. */
type Look = (text: string) => { readonly expected: string; readonly right: boolean };

const wordToken = '[\\p{N}\\p{L}*]+[^\\s]*';

/** How a whole block, a heading mostly, is capitalised. */
export const kind: RuleKind<Spec> = {
  id: 'capitalization',
  compile(_, spec, toolbox) {
    const look = looking(spec, toolbox);
    const fixes = spec.action?.name === 'replace' && /^\$(?:title|sentence)$/.test(spec.match);
    return {
      ...placing(spec),
      match({ text }) {
        const { expected, right } = look(text);
        const replacements = fixes ? (spec.action?.params ?? [expected]) : [];
        return right ? [] : [{ start: 0, end: text.length, args: [text, expected], replacements }];
      },
    };
  },
};

function looking(spec: Spec, toolbox: Toolbox): Look {
  const exact = [...(spec.exceptions ?? []), ...(spec.vocab === false ? [] : toolbox.vocabulary.accept)];
  const longest = [...exact].sort((a, b) => b.length - a.length);
  const excepted = exact.length > 0 ? toolbox.tester(exact, { words: true }) : () => false;
  if (spec.match === '$lower') return (text) => ({ expected: lower(text), right: text === lower(text) || excepted(text) });
  if (spec.match === '$upper') return (text) => ({ expected: upper(text), right: text === upper(text) || excepted(text) });
  if (spec.match !== '$title' && spec.match !== '$sentence') {
    const fits = toolbox.tester([bare(spec.match)]);
    return (text) => ({ expected: spec.match, right: fits(text) || excepted(text) });
  }
  // Vale sorts exceptions and makes them case-sensitive in place, which shows only while no vocabulary is added to them.
  const folds = spec.vocab !== false && toolbox.vocabulary.accept.length > 0;
  const words = cutter(toolbox, longest, false);
  const folded = cutter(toolbox, folds ? exact : longest, folds);
  const options = { own: spelling(toolbox, exact, folds), ...(spec.indicators ? { indicators: spec.indicators } : {}) };
  const lead = leading(toolbox, spec.prefix);
  const convert =
    spec.match === '$sentence'
      ? (text: string) => sentenceCase(text, folded, { ...options, lead: lead(text) })
      : (text: string) => titleCase(text, spec.style === 'Chicago' ? 'Chicago' : 'AP', { ...options, lead: lead(text) });
  return (text) => {
    const expected = convert(text);
    return { expected, right: share(words(text), words(expected), excepted, spec.match === '$sentence') >= (spec.threshold || 0.8) };
  };
}

/** An exception as it is spelled; a word in which one occurs stays as it is. */
function spelling(toolbox: Toolbox, exact: readonly string[], folds: boolean): (word: string) => string | undefined {
  const holds = exact.length > 0 ? toolbox.tester(exact) : () => false;
  const spelled = new Map(folds ? exact.map((term) => [term.toLowerCase(), term]) : []);
  return (word) => spelled.get(word.toLowerCase()) ?? (holds(word) ? word : undefined);
}

/** How long the prefix is, a pattern that may match at the beginning. */
function leading(toolbox: Toolbox, prefix: string | undefined): (text: string) => number {
  if (!prefix) return () => 0;
  const search = toolbox.search([`\\A(?:${prefix})`]);
  return (text) => search(blockOf(text))[0]?.end ?? 0;
}

function blockOf(text: string): Block {
  return { text, scope: 'text', parent: '', source: {} };
}

/** The share of words that are as expected; 0 when a sentence does not begin with a capital. */
function share(words: readonly string[], expected: readonly string[], excepted: (word: string) => boolean, sentence: boolean): number {
  if (words.length === 0) return 1;
  let fine = 0;
  for (const [index, word] of words.entries()) {
    const wanted = expected[index];
    if (wanted === undefined || word === wanted || excepted(word)) fine += 1;
    else if (!sentence && word === word.toUpperCase()) fine += 1;
    else if (sentence && index === 0 && word !== titled(word)) return 0;
  }
  return fine / words.length;
}

function titled(word: string): string {
  // As Go's strings.Title: any mark of ASCII parts words, of the others only a space does.
  return lower(word).replace(/(?<=^|[^\w\u0080-\u{10ffff}]|\s)\p{L}/gu, upper);
}

function cutter(toolbox: Toolbox, exact: readonly string[], ignoreCase: boolean): (text: string) => string[] {
  const joined = exact.length > 0 ? `\\b(?:${exact.join('|')})\\b|${wordToken}` : wordToken;
  const search = toolbox.search([joined], { ignoreCase });
  return (text) => search(blockOf(text)).map(({ start, end }) => text.slice(start, end));
}

export const spec: KindSpec = {
  id: 'capitalization',
  schema,
  needs: [['match']],
  patterns: ({ match, prefix, exceptions }) => texts(match, prefix, exceptions),
};

export const form: KindForm = {
  id: 'capitalization',
  group: 'experts',
  blank: { match: '$sentence' },
  words: {
    en: {
      name: 'Capitalisation',
      about: 'How a whole text is capitalised.',
    },
    fr: {
      name: 'Majuscules',
      about: 'Les majuscules de tout un texte.',
    },
  },
};
