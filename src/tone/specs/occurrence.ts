import * as v from 'valibot';
import { common, flag } from './shared.ts';

/** What a rule of the kind `occurrence` says. */
export const spec = v.strictObject({
  ...common,
  token: v.string(),
  /** 0 is no limit, as in Vale. */
  max: v.optional(v.number()),
  min: v.optional(v.number()),
  ignorecase: flag,
});
export type Spec = v.InferOutput<typeof spec>;
