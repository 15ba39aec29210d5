import * as v from 'valibot';

/** The sites Diapason knows. The id is the name of the adapter's file in `sites/`. */
export const SiteIdSchema = v.picklist(['x', 'facebook']);
export type SiteId = v.InferOutput<typeof SiteIdSchema>;
