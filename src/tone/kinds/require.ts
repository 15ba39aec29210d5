import * as v from 'valibot';
import type { RuleKind } from '../../guide/rule-kind.ts';
import { literals } from '../text/offers.ts';
import type { KindForm } from './form.ts';
import { texts } from './half-written.ts';
import { wholeReply } from './shared.ts';
import type { KindSpec } from './spec.ts';
import { flag, textList } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () =>
  v.strictObject({
    tokens: textList,
    /** Only asked when one of these occurs: an advertisement needs its mention, a refund its link. */
    if: v.optional(textList),
    ignorecase: flag,
    nonword: flag,
  });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

/** Something a reply must say, such as the next step. Missing is a point at its end. */
export const kind: RuleKind<Spec> = {
  id: 'require',
  compile(_, spec, toolbox) {
    const options = { ignoreCase: spec.ignorecase ?? true, words: !spec.nonword, tolerant: true };
    // What must be said may be a link or an address.
    const search = toolbox.search(spec.tokens, { ...options, everywhere: true });
    const asked = spec.if && toolbox.search(spec.if, options);
    return {
      ...wholeReply,
      demand: { part: 'content', asked: (block) => asked?.(block).length !== 0 },
      match(block, { people }) {
        const end = block.text.trimEnd().length;
        if (end === 0 || search(block).length > 0 || asked?.(block).length === 0) return [];
        // Words that are asked for letter by letter, a mention or a link, can be put there; others only a person can word.
        const replacements = people === undefined ? [] : literals(spec.tokens).map((token) => ` ${token}`);
        return [{ start: end, end, replacements }];
      },
    };
  },
};

export const spec: KindSpec = {
  id: 'require',
  schema,
  needs: [['tokens']],
  patterns: ({ tokens, if: condition }) => texts(tokens, condition),
};

export const form: KindForm = {
  id: 'require',
  group: 'reply',
  blank: { tokens: [] },
  fields: [
    { key: 'tokens', as: 'lines' },
    { key: 'if', as: 'lines' },
  ],
  words: {
    en: {
      name: 'Something to say',
      about: 'Asks for one of these phrases, such as the next step.',
      labels: {
        tokens: ['One of these must be there', 'One per line.'],
        if: ['Only when one of these is there', 'One per line. Empty: always.'],
      },
    },
    fr: {
      name: 'À dire absolument',
      about: 'Demande une de ces phrases, l’étape suivante par exemple.',
      labels: {
        tokens: ['Un de ceux-ci doit s’y trouver', 'Un par ligne.'],
        if: ['Seulement quand s’y trouve', 'Un par ligne. Vide : toujours.'],
      },
    },
  },
};
