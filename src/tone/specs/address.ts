import * as v from 'valibot';

/** What a rule of the kind `address` says. */
export const spec = v.strictObject({
  /** The form the brand uses; `same` allows either but not both in one reply. */
  form: v.picklist(['vous', 'tu', 'same']),
});
export type Spec = v.InferOutput<typeof spec>;
