import * as v from 'valibot';

/** What a rule of the kind `reading-ease` says. */
export const spec = v.strictObject({
  /** 0 (very hard) to 100 (very easy); about 60 is plain. */
  min: v.number(),
  /** Shorter replies are not judged. */
  minWords: v.optional(v.number()),
});
export type Spec = v.InferOutput<typeof spec>;
