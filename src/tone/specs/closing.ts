import * as v from 'valibot';
import { texts } from './shared.ts';

/** What a rule of the kind `closing` says. */
export const spec = v.strictObject({
  /** Patterns of what a reply may end with; emoji and tags after it do not count. */
  tokens: texts,
});
export type Spec = v.InferOutput<typeof spec>;
