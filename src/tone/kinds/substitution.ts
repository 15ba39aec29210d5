import * as v from 'valibot';
import type { RuleKind, Toolbox } from '../../guide/rule-kind.ts';
import { quotedList, replacer, withCapitalsOf, withCaseOf, withFirstCapitalOf, withSpacesOf } from '../action.ts';
import { strings } from '../pattern/expand.ts';
import { parse } from '../pattern/parse.ts';
import { type Groups, rewriter } from '../pattern/rewrite.ts';
import type { KindForm } from './form.ts';
import { keysOf, texts } from './half-written.ts';
import { exempting, placing } from './shared.ts';
import type { KindSpec } from './spec.ts';
import { common, excepting, flag } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () =>
  v.strictObject({
    ...common,
    ...excepting,
    swap: v.record(v.string(), v.string()),
    ignorecase: flag,
    nonword: flag,
    capitalize: flag,
    matchcase: flag,
    /** Ours: straight and typographic apostrophes and all spaces match each other. */
    tolerant: flag,
  });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

/** A value that is no pattern. */
const phrase = /^[\p{L}\p{Nd} -]*$/u;

/** Words and patterns with what to write instead; a value may hold several, parted by `|`. */
export const kind: RuleKind<Spec> = {
  id: 'substitution',
  compile(rule, spec, toolbox) {
    const replaceMessage = spec.tolerant ? rule.message : unquoted(rule.message);
    const pairs = Object.entries(spec.swap).sort(([a], [b]) => b.length - a.length);
    const ignoreCase = spec.ignorecase ?? false;
    const words = !spec.nonword;
    const search = toolbox.search(
      pairs.map(([key]) => key),
      { ignoreCase, words, tolerant: spec.tolerant ?? false },
    );
    const exempt = exempting(toolbox, spec, { phrases: false });
    const replaces = spec.action?.name === 'replace';
    const given = spec.action?.params?.length ? spec.action.params : undefined;
    const act = replacer(spec.action);
    const cased = (option: string, observed: string, reply: boolean | undefined) => {
      if (spec.tolerant || reply) return withCapitalsOf(option, observed);
      const first = spec.capitalize ? withFirstCapitalOf(option, observed) : option;
      return spec.matchcase ? withCaseOf(first, observed) : first;
    };
    const made = pairs.map(([, value]) => (replaces ? undefined : wantedOf(value, rightAlready(value, toolbox.tester))));
    const wantedBy = (which: number): Wanted => {
      made[which] ??= wantedOf(pairs[which]?.[1] ?? '');
      return made[which];
    };
    return {
      ...placing(spec),
      needs: search,
      *match(block) {
        for (const { start, end, which } of search(block)) {
          const observed = block.text.slice(start, end);
          const wanted = wantedBy(which);
          const expected = expectedOf(wanted, pairs[which]?.[0] ?? '', observed, spec);
          const choices = !replaces ? none : expected === wanted.value ? wanted.options : options(expected);
          const right = wanted.right ? wanted.right(observed, expected) : choices.includes(observed);
          if (start === end || right || exempt(block, start, end)) continue;
          if (!replaces) yield { start, end, args: [spelled(expected, observed), observed], replacements: act(observed) };
          else {
            const replacements = (given ?? choices).map((option) => cased(option, observed, block.reply));
            const fitted = replacements.map((text) => withSpacesOf(text, observed));
            if (given) yield { start, end, args: [expected, observed], replacements: fitted };
            else {
              const first = spec.tolerant ? (replacements[0] ?? '') : quotedList(replacements);
              yield { start, end, message: replaceMessage, args: [first, observed], replacements: fitted };
            }
          }
        }
      },
    };
  },
};

const none: readonly string[] = [];

/** What is to be written instead, made ready when it is first needed: a guide has thousands. */
interface Wanted {
  readonly value: string;
  /** It refers to what the key's groups caught. */
  readonly refers: boolean;
  readonly options: readonly string[];
  /** Whether the text is right already, where that is not one of the options. */
  readonly right: Right | undefined;
}

type Right = (observed: string, expected: string) => boolean;

function wantedOf(value: string, right?: Right): Wanted {
  return { value, refers: /\$\d/.test(value), options: options(value), right };
}

/** The value, capitalized as the match where asked, with captures of the match filled in. */
function expectedOf({ value, refers }: Wanted, key: string, observed: string, { capitalize, ignorecase = false }: Spec): string {
  const like = capitalize ? withFirstCapitalOf(value, observed) : value;
  return refers ? fill(like, key, observed, ignorecase) : like;
}

/** A value that is a pattern is shown as the spelling that the text has in another case. */
function spelled(value: string, observed: string): string {
  // As Vale does, only letters, groups and what may be missing are spelled out.
  if (phrase.test(value) || /[[\]{}.*+^$]/.test(value.replace(/\\./g, ''))) return value;
  try {
    const folded = observed.toLowerCase();
    return strings(parse(value).node)?.find((text) => text.toLowerCase() === folded) ?? value;
  } catch {
    return value;
  }
}

function fill(value: string, key: string, observed: string, ignoreCase: boolean): string {
  const caught = (groups: Groups) => (reference: string, index: string) =>
    0 < Number(index) && Number(index) < groups.length ? (groups[Number(index)] ?? '') : reference;
  return rewriter(key, (groups) => value.replace(/\$\{?(\d)\}?/g, caught(groups)), ignoreCase)(observed);
}

/** Whether the text is what the rule wants already; a value may be a pattern of what is right. */
function rightAlready(value: string, tester: Toolbox['tester']): Right {
  if (phrase.test(value) || /\$\d/.test(value)) return (observed, expected) => observed === expected;
  try {
    return tester([`\\A(?:${value})\\z`]);
  } catch {
    return (observed, expected) => observed === expected;
  }
}

/** The options a value holds; `\\|` is a bar. */
function options(value: string): readonly string[] {
  if (value !== '' && !value.includes('|')) return [value];
  return value
    .split(/(?<!\\)\|/)
    .filter((option) => option !== '')
    .map((option) => option.replaceAll('\\|', '|'));
}

/** With several quoted words and a list that brings its own quotes, the first pair of quotes goes. */
function unquoted(message: string): string {
  const pair = ["'%s'", '"%s"'].find((quoted) => message.split(quoted).length === 3);
  return pair === undefined ? message : message.replace(pair, '%s');
}

export const spec: KindSpec = {
  id: 'substitution',
  schema,
  needs: [['swap']],
  patterns: ({ swap, exceptions }) => [...keysOf(swap), ...texts(exceptions)],
  wholeWords: ({ swap }) => keysOf(swap),
};

export const form: KindForm = {
  id: 'substitution',
  group: 'words',
  blank: { swap: {}, action: { name: 'replace' }, ignorecase: true, tolerant: true, capitalize: true },
  fields: [
    { key: 'swap', as: 'pairs' },
    { key: 'exceptions', as: 'lines' },
    { key: 'ignorecase', as: 'flag' },
    { key: 'capitalize', as: 'flag' },
    { key: 'tolerant', as: 'flag' },
  ],
  words: {
    en: {
      name: 'Say this instead',
      about: 'Offers what the brand says instead, by one click.',
      labels: {
        swap: ['What to say instead', 'Several proposals on the right are parted by “|”.'],
        capitalize: ['Keep the capital of the word that was written'],
      },
      columns: { swap: ['Instead of', 'say'] },
    },
    fr: {
      name: 'Dire plutôt',
      about: 'Propose en un clic ce que dit la marque.',
      labels: {
        swap: ['Ce qu’il faut dire plutôt', 'Plusieurs propositions à droite se séparent par « | ».'],
        capitalize: ['Garder la majuscule du mot écrit'],
      },
      columns: { swap: ['Au lieu de', 'dire'] },
    },
  },
};
