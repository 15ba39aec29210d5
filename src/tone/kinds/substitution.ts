import * as v from 'valibot';
import type { RuleKind } from '../../contract/rule-kind.ts';
import { replacer } from '../action.ts';
import { compilePattern } from '../pattern/compile.ts';
import { parse } from '../pattern/parse.ts';
import { common, excepting, exempting, flag, placing } from './shared.ts';

const spec = v.strictObject({
  ...common,
  ...excepting,
  swap: v.record(v.string(), v.string()),
  ignorecase: flag,
  nonword: flag,
  capitalize: flag,
  /** Ours: straight and typographic apostrophes and all spaces match each other. */
  tolerant: flag,
});

/** Words and patterns with what to write instead; a value may hold several, parted by `|`. */
export const substitution: RuleKind<v.InferOutput<typeof spec>> = {
  id: 'substitution',
  spec,
  compile(_, spec, toolbox) {
    const pairs = Object.entries(spec.swap).sort(([a], [b]) => b.length - a.length);
    const ignoreCase = spec.ignorecase ?? false;
    const words = !spec.nonword;
    const search = toolbox.search(
      pairs.map(([key]) => key),
      { ignoreCase, words, tolerant: spec.tolerant ?? false },
    );
    const exempt = exempting(toolbox, spec, spec.nonword);
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
          if (right[which]?.(observed, expected) || exempt(block, start, end)) continue;
          const options = expected.split(/(?<!\\)\|/).map((option) => option.replaceAll('\\|', '|'));
          const replacements = replaces ? (spec.action?.params ?? options) : act(observed);
          yield { start, end, args: [replaces ? listed(options) : expected, observed], replacements };
        }
      },
    };
  },
};

/** The value with captures of the match filled in, and its first letter as the match's when asked. */
function worded(value: string, key: string, observed: string, ignoreCase: boolean, capitalize: boolean): string {
  const filled = /\$\d/.test(value) ? fill(value, key, observed, ignoreCase) : value;
  if (!capitalize || !/^\p{Lu}/u.test(observed)) return filled;
  return filled.replace(/^./u, (letter) => letter.toUpperCase());
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
  if (replaces) return (observed, expected) => expected.split('|').includes(observed);
  if (/^[\p{L}\p{N} '’-]*$/u.test(value)) return (observed, expected) => observed === expected;
  try {
    const pattern = compilePattern(parse(`\\A(?:${value})\\z`).node);
    return (observed) => observed.search(pattern) === 0;
  } catch {
    return (observed, expected) => observed === expected;
  }
}

/** `a`, `b`, or `c` in quotes, as Vale lists several options. */
function listed(options: readonly string[]): string {
  if (options.length < 2) return options[0] ?? '';
  const quoted = options.map((option) => `'${option}'`);
  const last = quoted.pop() ?? '';
  return quoted.length === 1 ? `${quoted[0]} or ${last}` : `${quoted.join(', ')}, or ${last}`;
}
