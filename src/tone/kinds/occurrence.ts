import * as v from 'valibot';
import type { Match, RuleKind } from '../../contract/rule-kind.ts';
import { common, flag, placing } from './shared.ts';

const spec = v.strictObject({
  ...common,
  token: v.string(),
  /** 0 is no limit, as in Vale. */
  max: v.optional(v.number()),
  min: v.optional(v.number()),
  ignorecase: flag,
});

/** How often something may or must occur in a block. One finding per block, at the first place that is not masked code. */
export const occurrence: RuleKind<v.InferOutput<typeof spec>> = {
  id: 'occurrence',
  spec,
  compile(_, spec, toolbox) {
    const { max = 0, min = 0 } = spec;
    const search = toolbox.search([spec.token], { ignoreCase: spec.ignorecase ?? false });
    return {
      ...placing(spec),
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
