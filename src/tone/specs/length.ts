import * as v from 'valibot';
import { MaxWhenSchema } from './shared.ts';

/** What a rule of the kind `length` says. */
export const spec = v.strictObject({
  max: v.number(),
  maxWhen: v.optional(MaxWhenSchema),
  /** `weighted` is X's own count; `graphemes` counts what a person sees as one character. */
  unit: v.picklist(['characters', 'graphemes', 'words', 'weighted']),
  per: v.picklist(['reply', 'sentence']),
});
export type Spec = v.InferOutput<typeof spec>;
