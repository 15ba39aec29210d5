import * as v from 'valibot';
import { common, flag, MaxWhenSchema, texts } from './shared.ts';

/** What a rule of the kind `limit` says. */
export const spec = v.strictObject({
  ...common,
  tokens: texts,
  max: v.number(),
  maxWhen: v.optional(MaxWhenSchema),
  ignorecase: flag,
  nonword: flag,
  tolerant: flag,
});
export type Spec = v.InferOutput<typeof spec>;
