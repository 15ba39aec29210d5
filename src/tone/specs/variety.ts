import * as v from 'valibot';

/** What a rule of the kind `variety` says. */
export const spec = v.strictObject({
  /** The two ways, word for word; a `*` at the end stands for any ending but `-ist` and `-ism`, `organis*` : `organiz*`. */
  words: v.record(v.string(), v.string()),
  /** The side to keep; the one used more (or first) when absent. */
  keep: v.optional(v.picklist(['left', 'right'])),
});
export type Spec = v.InferOutput<typeof spec>;
