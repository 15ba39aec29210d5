import * as v from 'valibot';
import type { RuleKind } from '../../contract/rule-kind.ts';
import { flag, texts } from './shared.ts';

const spec = v.strictObject({
  tokens: texts,
  /** Only asked when one of these occurs: an advertisement needs its mention, a refund its link. */
  if: v.optional(texts),
  ignorecase: flag,
  nonword: flag,
});

/** Something a reply must say, such as the next step. Missing is a point at its end. */
export const require: RuleKind<v.InferOutput<typeof spec>> = {
  id: 'require',
  spec,
  compile(_, spec, toolbox) {
    const options = { ignoreCase: spec.ignorecase ?? true, words: !spec.nonword, tolerant: true };
    const search = toolbox.search(spec.tokens, options);
    const asked = spec.if && toolbox.search(spec.if, options);
    return {
      match(block) {
        const end = block.text.trimEnd().length;
        if (end === 0 || search(block).length > 0 || asked?.(block).length === 0) return [];
        return [{ start: end, end }];
      },
    };
  },
};
