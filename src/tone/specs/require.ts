import * as v from 'valibot';
import { flag, texts } from './shared.ts';

/** What a rule of the kind `require` says. */
export const spec = v.strictObject({
  tokens: texts,
  /** Only asked when one of these occurs: an advertisement needs its mention, a refund its link. */
  if: v.optional(texts),
  ignorecase: flag,
  nonword: flag,
});
export type Spec = v.InferOutput<typeof spec>;
