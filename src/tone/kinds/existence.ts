import * as v from 'valibot';
import type { RuleKind } from '../../guide/rule-kind.ts';
import { messageArguments, replacer, withCapitalsOf, withCaseOf, withSpacesOf } from '../action.ts';
import { flagsOn } from '../pattern/flags-on.ts';
import type { KindForm } from './form.ts';
import { texts } from './half-written.ts';
import { bare, exempting, placing } from './shared.ts';
import type { KindSpec } from './spec.ts';
import { common, excepting, flag, textList } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () =>
  v.strictObject({
    ...common,
    ...excepting,
    tokens: v.optional(textList),
    raw: v.optional(textList),
    append: flag,
    ignorecase: flag,
    nonword: flag,
    matchcase: flag,
    /** Ours: straight and typographic apostrophes and all spaces match each other. */
    tolerant: flag,
  });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

/** Words and patterns that must not occur. */
export const kind: RuleKind<Spec> = {
  id: 'existence',
  compile(_, spec, toolbox) {
    const tokens = (spec.tokens ?? []).filter((token) => token.trim() !== '');
    const raw = (spec.raw ?? []).join('');
    const words = !spec.nonword && tokens.length > 0;
    const options = { ignoreCase: spec.ignorecase ?? false, tolerant: spec.tolerant ?? false };
    const joined = tokens.length === 0 ? '' : `(?:${tokens.join('|')})`;
    const bounded = words ? `\\b${joined}\\b` : joined;
    // What stands before Vale's template is not under its `(?m)`.
    const before = bare(raw);
    const after = before === raw || bounded === '' ? bounded : `(?m)${bounded}`;
    const whole = spec.append ? bounded + raw : before + after;
    const search = raw === '' ? toolbox.search(flagsOn(tokens), { ...options, words }) : toolbox.search([whole], options);
    const exempt = exempting(toolbox, spec, { nonword: spec.nonword ?? false });
    const replace = replacer(spec.action);
    const replaces = spec.action?.name === 'replace';
    return {
      ...placing(spec),
      needs: search,
      *match(block) {
        for (const hit of search(block)) {
          const matched = block.text.slice(hit.start, hit.end);
          if (hit.start === hit.end || exempt(block, hit.start, hit.end)) continue;
          const made = replace(matched);
          const like = spec.tolerant || (block.reply && replaces) ? withCapitalsOf : spec.matchcase ? withCaseOf : undefined;
          const replacements = like ? made.map((text) => like(text, matched)) : made;
          const fitted = replaces ? replacements.map((text) => withSpacesOf(text, matched)) : replacements;
          yield { start: hit.start, end: hit.end, args: messageArguments(matched, replacements, spec.action), replacements: fitted };
        }
      },
    };
  },
};

export const spec: KindSpec = {
  id: 'existence',
  schema,
  needs: [['tokens', 'raw']],
  patterns: ({ tokens, raw, exceptions }) => texts(tokens, raw, exceptions),
  wholeWords: ({ tokens }) => texts(tokens),
};

export const form: KindForm = {
  id: 'existence',
  group: 'words',
  blank: { tokens: [], ignorecase: true, tolerant: true },
  fields: [
    { key: 'tokens', as: 'lines' },
    { key: 'exceptions', as: 'lines' },
    { key: 'ignorecase', as: 'flag' },
    { key: 'tolerant', as: 'flag' },
    { key: 'quoting', as: 'flag' },
  ],
  words: {
    en: {
      name: 'Words to avoid',
      about: 'Speaks wherever one of these words or phrases stands.',
      labels: { quoting: ['Leave what stands in quotation marks', 'The customer’s words are not ours.'] },
    },
    fr: {
      name: 'Mots à éviter',
      about: 'Intervient partout où se trouve un de ces mots ou tournures.',
      labels: { quoting: ['Laisser ce qui est entre guillemets', 'Les mots du client ne sont pas les nôtres.'] },
    },
  },
};
