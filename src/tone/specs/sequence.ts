import * as v from 'valibot';
import { common, excepting, flag } from './shared.ts';

const Token = v.strictObject({
  pattern: v.optional(v.string()),
  tag: v.optional(v.string()),
  upos: v.optional(v.string()),
  skip: v.optional(v.number()),
  negate: flag,
  min: v.optional(v.number()),
  target: flag,
});
/** What a rule of the kind `sequence` says. */
export const spec = v.strictObject({ ...common, ...excepting, tokens: v.array(Token), ignorecase: flag });
export type Spec = v.InferOutput<typeof spec>;
