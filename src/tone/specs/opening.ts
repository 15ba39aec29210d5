import * as v from 'valibot';
import { texts } from './shared.ts';

/** What a rule of the kind `opening` says. */
export const spec = v.strictObject({
  /** Patterns of what a reply may begin with, after the names it mentions. */
  tokens: texts,
});
export type Spec = v.InferOutput<typeof spec>;
