import type { Match, RuleKind } from '../../guide/rule-kind.ts';
import type { Spec } from '../specs/consistency.ts';
import { placing } from './shared.ts';

/** Of two ways of writing only one may occur in a text: one finding per block once both were seen. */
export const consistency: RuleKind<Spec> = {
  id: 'consistency',
  compile(_, spec, toolbox) {
    const options = { ignoreCase: spec.ignorecase ?? false, words: !spec.nonword };
    const pairs = Object.entries(spec.either).map((pair) => ({
      search: toolbox.search(pair, options),
      seen: new WeakMap<object, Set<number>>(),
    }));
    return {
      ...placing(spec),
      *match(block): Iterable<Match> {
        for (const { search, seen } of pairs) {
          const hits = search(block);
          const sides = seen.get(block.source) ?? new Set();
          seen.set(block.source, sides);
          for (const { which } of hits) sides.add(which);
          const last = hits.at(-1);
          if (!last || sides.size < 2) continue;
          const word = block.text.slice(last.start, last.end);
          // Vale reports the first place of the text it saw last.
          const place = hits.find(({ start, end }) => block.text.slice(start, end) === word) ?? last;
          yield { start: place.start, end: place.end };
        }
      },
    };
  },
};
