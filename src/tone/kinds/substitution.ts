import type { RuleKind } from '../../contract/rule-kind.ts';
import { likeFirst, listed, replacer } from '../action.ts';
import { compilePattern } from '../pattern/compile.ts';
import { parse } from '../pattern/parse.ts';
import type { Spec } from '../specs/substitution.ts';
import { exempting, placing } from './shared.ts';

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
    const act = replacer(spec.action);
    const right = pairs.map(([, value]) => rightAlready(value, replaces));
    return {
      ...placing(spec),
      needs: search,
      *match(block) {
        for (const { start, end, which } of search(block)) {
          const observed = block.text.slice(start, end);
          const [key = '', value = ''] = pairs[which] ?? [];
          const expected = worded(value, key, observed, ignoreCase, spec.capitalize ?? false);
          if (start === end || right[which]?.(observed, expected) || exempt(block, start, end)) continue;
          if (!replaces) yield { start, end, args: [expected, observed], replacements: act(observed) };
          else {
            const replacements =
              spec.action?.params ??
              options(expected).map((option) => (spec.capitalize || spec.tolerant ? likeFirst(option, observed) : option));
            yield {
              start,
              end,
              message: replaceMessage,
              args: [spec.tolerant ? (replacements[0] ?? '') : listed(replacements), observed],
              replacements,
            };
          }
        }
      },
    };
  },
};

/** The value with captures of the match filled in, and its first letter as the match's when asked. */
function worded(value: string, key: string, observed: string, ignoreCase: boolean, capitalize: boolean): string {
  const filled = /\$\d/.test(value) ? fill(value, key, observed, ignoreCase) : value;
  return capitalize ? likeFirst(filled, observed) : filled;
}

function fill(value: string, key: string, observed: string, ignoreCase: boolean): string {
  const pattern = compilePattern(parse(key, { ignoreCase }).node);
  return observed.replace(
    pattern,
    value.replace(/\$\{?(\d)\}?/g, (_, index) => `$<g${index}>`),
  );
}

/** Whether the text is what the rule wants already; a value may be a pattern of what is right. */
function rightAlready(value: string, replaces: boolean): (observed: string, expected: string) => boolean {
  if (replaces) return (observed, expected) => options(expected).includes(observed);
  if (/^[\p{L}\p{Nd} -]*$/u.test(value)) return (observed, expected) => observed === expected;
  try {
    const pattern = compilePattern(parse(`\\A(?:${value})\\z`).node);
    return (observed) => observed.search(pattern) === 0;
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
