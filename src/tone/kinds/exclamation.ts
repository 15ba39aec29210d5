import * as v from 'valibot';
import type { Match, RuleKind } from '../../guide/rule-kind.ts';
import { addresses, isInside } from '../text/addresses.ts';
import type { KindForm } from './form.ts';
import { maximumIn } from './maximum.ts';
import { wholeReply } from './shared.ts';
import type { KindSpec } from './spec.ts';
import { MaxWhenSchema } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () => v.strictObject({ max: v.number(), maxWhen: v.optional(MaxWhenSchema) });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

const run = /(?<![ \u00a0\u202f])([ \u00a0\u202f]*)([!！]+)/g;

/** How many exclamation marks a reply may hold; those beyond become full stops or go. */
export const kind: RuleKind<Spec> = {
  id: 'exclamation',
  compile(_, spec) {
    return {
      ...wholeReply,
      *match({ text }, situation): Iterable<Match> {
        let left = maximumIn(spec, situation);
        for (const found of text.matchAll(run)) {
          const [whole, space = '', marks = ''] = found;
          if (isInside(addresses(text), text, found.index, found.index + whole.length)) continue;
          const kept = Math.min(left, marks.length);
          left -= kept;
          if (kept === marks.length) continue;
          const end = found.index + whole.length;
          if (kept > 0) yield { start: found.index + space.length + kept, end, replacements: [''] };
          else yield { start: found.index, end, replacements: [/[.?!…]$/.test(text.slice(0, found.index)) ? '' : '.'] };
        }
      },
    };
  },
};

export const spec: KindSpec = {
  id: 'exclamation',
  schema,
};

export const form: KindForm = {
  id: 'exclamation',
  group: 'writing',
  blank: { max: 1 },
  fields: [
    { key: 'max', as: 'number' },
    { key: 'maxWhen', as: 'situations' },
  ],
  words: {
    en: {
      name: 'Exclamation marks',
      about: 'How many a reply may hold.',
    },
    fr: {
      name: 'Points d’exclamation',
      about: 'Combien une réponse peut en contenir.',
    },
  },
};
