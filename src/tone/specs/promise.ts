import * as v from 'valibot';
import { excepting, texts } from './shared.ts';

/** What a rule of the kind `promise` says. */
export const spec = v.strictObject({
  ...excepting,
  tokens: texts,
  /** Wordings that were approved and may stand instead. */
  approved: v.optional(texts),
});
export type Spec = v.InferOutput<typeof spec>;
