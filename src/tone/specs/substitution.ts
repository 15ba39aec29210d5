import * as v from 'valibot';
import { common, excepting, flag } from './shared.ts';

/** What a rule of the kind `substitution` says. */
export const spec = v.strictObject({
  ...common,
  ...excepting,
  swap: v.record(v.string(), v.string()),
  ignorecase: flag,
  nonword: flag,
  capitalize: flag,
  matchcase: flag,
  /** Ours: straight and typographic apostrophes and all spaces match each other. */
  tolerant: flag,
});
export type Spec = v.InferOutput<typeof spec>;
