import type { RuleKind } from '../../guide/rule-kind.ts';
import type { Spec } from '../specs/require.ts';
import { wholeReply } from './shared.ts';

/** Something a reply must say, such as the next step. Missing is a point at its end. */
export const require: RuleKind<Spec> = {
  id: 'require',
  compile(_, spec, toolbox) {
    const options = { ignoreCase: spec.ignorecase ?? true, words: !spec.nonword, tolerant: true };
    // What must be said may be a link or an address.
    const search = toolbox.search(spec.tokens, { ...options, everywhere: true });
    const asked = spec.if && toolbox.search(spec.if, options);
    return {
      ...wholeReply,
      match(block) {
        const end = block.text.trimEnd().length;
        if (end === 0 || search(block).length > 0 || asked?.(block).length === 0) return [];
        return [{ start: end, end }];
      },
    };
  },
};
