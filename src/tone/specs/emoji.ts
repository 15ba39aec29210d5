import * as v from 'valibot';
import { flag, MaxWhenSchema, texts } from './shared.ts';

/** What a rule of the kind `emoji` says. */
export const spec = v.strictObject({
  max: v.number(),
  maxWhen: v.optional(MaxWhenSchema),
  /** Only these may be used, when given. */
  allow: v.optional(texts),
  /** These may never be used. */
  deny: v.optional(texts),
  /** Also signs made of letters, `:-)` and `;)`. */
  emoticons: flag,
});
export type Spec = v.InferOutput<typeof spec>;
