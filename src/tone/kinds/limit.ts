import type { RuleKind } from '../../guide/rule-kind.ts';
import { replacer } from '../action.ts';
import type { Spec } from '../specs/limit.ts';
import { addresses, inside } from '../text/addresses.ts';
import { most } from './most.ts';
import { placing, wholeReply } from './shared.ts';

/** Words allowed so many times in a reply, by situation; each one beyond is a finding. */
export const limit: RuleKind<Spec> = {
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
        const hits = search(block).filter(({ start, end }) => !inside(addresses(block.text), block.text, start, end));
        const extra = hits.slice(most(spec, situation));
        return extra.map(({ start, end }) => ({ start, end, replacements: replace(block.text.slice(start, end)) }));
      },
    };
  },
};
