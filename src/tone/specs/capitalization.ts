import * as v from 'valibot';
import { common, excepting, flag, texts } from './shared.ts';

/** What a rule of the kind `capitalization` says. */
export const spec = v.strictObject({
  ...common,
  ...excepting,
  /** `$title`, `$sentence`, `$lower`, `$upper` or a pattern. */
  match: v.string(),
  style: v.optional(v.string()),
  indicators: v.optional(texts),
  threshold: v.optional(v.number()),
  prefix: v.optional(v.string()),
  ignorecase: flag,
});
export type Spec = v.InferOutput<typeof spec>;
