import type { Match, RuleKind } from '../../guide/rule-kind.ts';
import type { Spec } from '../specs/occurrence.ts';
import { bare, placing } from './shared.ts';

/** How often something may or must occur in a block. One finding per block, at the first place that is not masked code. */
export const occurrence: RuleKind<Spec> = {
  id: 'occurrence',
  compile(_, spec, toolbox) {
    const { max = 0, min = 0 } = spec;
    const search = toolbox.search([bare(spec.token)], { ignoreCase: spec.ignorecase ?? false });
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
