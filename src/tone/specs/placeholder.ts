import * as v from 'valibot';
import { texts } from './shared.ts';

/** What a rule of the kind `placeholder` says. */
export const spec = v.strictObject({
  /** Other patterns of fields to fill in. */
  tokens: v.optional(texts),
});
export type Spec = v.InferOutput<typeof spec>;
