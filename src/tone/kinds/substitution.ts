import type { RuleKind, Toolbox } from '../../contract/rule-kind.ts';
import { capitalLike, likeFirst, likeMatch, listed, replacer } from '../action.ts';
import { strings } from '../pattern/expand.ts';
import { parse } from '../pattern/parse.ts';
import { type Groups, rewriter } from '../pattern/rewrite.ts';
import type { Spec } from '../specs/substitution.ts';
import { exempting, placing } from './shared.ts';

/** A value that is no pattern. */
const phrase = /^[\p{L}\p{Nd} -]*$/u;

/** Words and patterns with what to write instead; a value may hold several, parted by `|`. */
export const substitution: RuleKind<Spec> = {
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
    const right = pairs.map(([, value]) => rightAlready(value, replaces, toolbox.tester));
    const cased = (option: string, observed: string) => {
      if (spec.tolerant) return likeFirst(option, observed);
      const first = spec.capitalize ? capitalLike(option, observed) : option;
      return spec.matchcase ? likeMatch(first, observed) : first;
    };
    return {
      ...placing(spec),
      needs: search,
      *match(block) {
        for (const { start, end, which } of search(block)) {
          const observed = block.text.slice(start, end);
          const [key = '', value = ''] = pairs[which] ?? [];
          const expected = filled(spec.capitalize ? capitalLike(value, observed) : value, key, observed, ignoreCase);
          if (start === end || right[which]?.(observed, expected) || exempt(block, start, end)) continue;
          if (!replaces) yield { start, end, args: [spelled(expected, observed), observed], replacements: act(observed) };
          else if (given) yield { start, end, args: [expected, observed], replacements: [...given] };
          else {
            const replacements = options(expected).map((option) => cased(option, observed));
            const first = spec.tolerant ? (replacements[0] ?? '') : listed(replacements);
            yield { start, end, message: replaceMessage, args: [first, observed], replacements };
          }
        }
      },
    };
  },
};

/** The value with captures of the match filled in. */
function filled(value: string, key: string, observed: string, ignoreCase: boolean): string {
  return /\$\d/.test(value) ? fill(value, key, observed, ignoreCase) : value;
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
function rightAlready(value: string, replaces: boolean, tester: Toolbox['tester']): (observed: string, expected: string) => boolean {
  if (replaces) return (observed, expected) => options(expected).includes(observed);
  if (phrase.test(value) || /\$\d/.test(value)) return (observed, expected) => observed === expected;
  try {
    return tester([`\\A(?:${value})\\z`]);
  } catch {
    return (observed, expected) => observed === expected;
  }
}

/** The options a value holds; `\\|` is a bar. */
function options(value: string): string[] {
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
