import * as v from 'valibot';
import type { RuleKind } from '../../contract/rule-kind.ts';
import { replacer } from '../action.ts';
import { MaxWhenSchema, most } from './most.ts';
import { common, flag, placing, texts } from './shared.ts';

const spec = v.strictObject({
  ...common,
  tokens: texts,
  max: v.number(),
  maxWhen: v.optional(MaxWhenSchema),
  ignorecase: flag,
  nonword: flag,
  tolerant: flag,
});

/** Words allowed so many times in a reply, by situation; each one beyond is a finding. */
export const limit: RuleKind<v.InferOutput<typeof spec>> = {
  id: 'limit',
  spec,
  compile(_, spec, toolbox) {
    const search = toolbox.search(spec.tokens, {
      ignoreCase: spec.ignorecase ?? true,
      words: !spec.nonword,
      tolerant: spec.tolerant ?? true,
    });
    const replace = replacer(spec.action);
    return {
      ...placing(spec),
      needs: search,
      match(block, situation) {
        const extra = search(block).slice(most(spec, situation));
        return extra.map(({ start, end }) => ({ start, end, replacements: replace(block.text.slice(start, end)) }));
      },
    };
  },
};
