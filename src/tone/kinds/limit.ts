import * as v from 'valibot';
import type { RuleKind } from '../../guide/rule-kind.ts';
import { replacer } from '../action.ts';
import { addresses, isInside } from '../text/addresses.ts';
import type { KindForm } from './form.ts';
import { texts } from './half-written.ts';
import { maximumIn } from './maximum.ts';
import { placing, wholeReply } from './shared.ts';
import type { KindSpec } from './spec.ts';
import { common, flag, MaxWhenSchema, textList } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () =>
  v.strictObject({
    ...common,
    tokens: textList,
    max: v.number(),
    maxWhen: v.optional(MaxWhenSchema),
    ignorecase: flag,
    nonword: flag,
    tolerant: flag,
  });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

/** Words allowed so many times in a reply, by situation; each one beyond is a finding. */
export const kind: RuleKind<Spec> = {
  id: 'limit',
  compile(_, spec, toolbox) {
    const search = toolbox.search(spec.tokens, {
      ignoreCase: spec.ignorecase ?? true,
      words: !spec.nonword,
      tolerant: spec.tolerant ?? true,
    });
    const replace = replacer(spec.action);
    return {
      ...wholeReply,
      ...placing(spec),
      needs: search,
      match(block, situation) {
        const hits = search(block).filter(({ start, end }) => !isInside(addresses(block.text), block.text, start, end));
        const extra = hits.slice(maximumIn(spec, situation));
        return extra.map(({ start, end }) => ({ start, end, replacements: replace(block.text.slice(start, end)) }));
      },
    };
  },
};

export const spec: KindSpec = {
  id: 'limit',
  schema,
  needs: [['tokens']],
  patterns: ({ tokens }) => texts(tokens),
};

export const form: KindForm = {
  id: 'limit',
  group: 'words',
  blank: { tokens: [], max: 1 },
  fields: [
    { key: 'tokens', as: 'lines' },
    { key: 'max', as: 'number' },
    { key: 'maxWhen', as: 'situations' },
  ],
  words: {
    en: {
      name: 'Not too often',
      about: 'Allows some words so many times in a reply.',
    },
    fr: {
      name: 'Pas trop souvent',
      about: 'Autorise certains mots un nombre de fois par réponse.',
    },
  },
};
