import * as v from 'valibot';

const Check = v.picklist(['spaces', 'quotes', 'apostrophes', 'capitals']);
/** What a rule of the kind `french-typography` says. */
export const spec = v.strictObject({ checks: v.array(Check) });
export type Spec = v.InferOutput<typeof spec>;
