import * as v from 'valibot';
import { common, excepting, flag, texts } from './shared.ts';

/** What a rule of the kind `existence` says. */
export const spec = v.strictObject({
  ...common,
  ...excepting,
  tokens: v.optional(texts),
  raw: v.optional(texts),
  append: flag,
  ignorecase: flag,
  nonword: flag,
  matchcase: flag,
  /** Ours: straight and typographic apostrophes and all spaces match each other. */
  tolerant: flag,
});
export type Spec = v.InferOutput<typeof spec>;
