import * as v from 'valibot';
import type { Match, RuleKind } from '../../guide/rule-kind.ts';
import type { KindForm } from './form.ts';
import { texts } from './half-written.ts';
import { bare, placing } from './shared.ts';
import type { KindSpec } from './spec.ts';
import { common, flag } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () =>
  v.strictObject({
    ...common,
    token: v.string(),
    /** 0 is no limit, as in Vale. */
    max: v.optional(v.number()),
    min: v.optional(v.number()),
    ignorecase: flag,
  });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

/** How often something may or must occur in a block. One finding per block, at the first place that is not masked code. */
export const kind: RuleKind<Spec> = {
  id: 'occurrence',
  compile(_, spec, toolbox) {
    const { max = 0, min = 0 } = spec;
    const search = toolbox.search([bare(spec.token)], { ignoreCase: spec.ignorecase ?? false });
    return {
      ...placing(spec),
      ...(min > 0 && max === 0 && spec.scope === undefined && { demand: { part: 'content' } as const }),
      match(block): Match[] {
        const hits = search(block);
        if (!((max > 0 && hits.length > max) || (min > 0 && hits.length < min))) return [];
        const args = [String(hits.length)];
        if (hits.length === 0) return [{ start: 0, end: 0, whole: true, args }];
        const place = hits.find(({ start, end }) => /[^*@\s]/.test(block.text.slice(start, end)));
        return place ? [{ start: place.start, end: place.end, args }] : [];
      },
    };
  },
};

export const spec: KindSpec = {
  id: 'occurrence',
  schema,
  needs: [['token']],
  patterns: ({ token }) => texts(token),
};

export const form: KindForm = {
  id: 'occurrence',
  group: 'experts',
  blank: { token: '', max: 1 },
  fields: [
    { key: 'token', as: 'text' },
    { key: 'max', as: 'number' },
    { key: 'min', as: 'number' },
    { key: 'ignorecase', as: 'flag' },
  ],
  words: {
    en: {
      name: 'How often',
      about: 'Counts a pattern in a sentence or a reply.',
      labels: { token: ['Pattern', 'A word or a regular expression.'], min: ['At least'] },
    },
    fr: {
      name: 'Combien de fois',
      about: 'Compte un motif dans une phrase ou une réponse.',
      labels: { token: ['Motif', 'Un mot ou une expression régulière.'], min: ['Au moins'] },
    },
  },
};
