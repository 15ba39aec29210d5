import type { RuleKind } from '../../guide/rule-kind.ts';
import type { Spec } from '../specs/promise.ts';
import { exempting } from './shared.ts';

/** Promises that somebody must approve first: guarantees, compensation, liability. */
export const promise: RuleKind<Spec> = {
  id: 'promise',
  compile(_, spec, toolbox) {
    const search = toolbox.search(spec.tokens, { ignoreCase: true, words: true, tolerant: true });
    const exempt = exempting(toolbox, { ...spec, tolerant: true, quoting: true });
    const replacements = spec.approved ?? [];
    return {
      needs: search,
      match: (block) => search(block).flatMap(({ start, end }) => (exempt(block, start, end) ? [] : [{ start, end, replacements }])),
    };
  },
};
