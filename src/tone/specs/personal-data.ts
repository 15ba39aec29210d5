import * as v from 'valibot';
import { texts } from './shared.ts';

const Data = v.picklist(['email', 'phone', 'iban', 'card', 'order', 'address', 'health']);
/** What a rule of the kind `personal-data` says. */
export const spec = v.strictObject({
  data: v.array(Data),
  /** Patterns of what may be shown: the brand's own address and number. */
  exceptions: v.optional(texts),
});
export type Spec = v.InferOutput<typeof spec>;
