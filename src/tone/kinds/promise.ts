import * as v from 'valibot';
import type { RuleKind } from '../../contract/rule-kind.ts';
import { excepting, exempting, texts } from './shared.ts';

const spec = v.strictObject({
  ...excepting,
  tokens: texts,
  /** Wordings that were approved and may stand instead. */
  approved: v.optional(texts),
});

/** Promises that somebody must approve first: guarantees, compensation, liability. */
export const promise: RuleKind<v.InferOutput<typeof spec>> = {
  id: 'promise',
  spec,
  compile(_, spec, toolbox) {
    const search = toolbox.search(spec.tokens, { ignoreCase: true, words: true, tolerant: true });
    const exempt = exempting(toolbox, spec);
    const replacements = spec.approved ?? [];
    return {
      needs: search,
      match: (block) => search(block).flatMap(({ start, end }) => (exempt(block, start, end) ? [] : [{ start, end, replacements }])),
    };
  },
};
