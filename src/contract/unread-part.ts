import * as v from 'valibot';

/** What is lost of a page whose layout has changed: more than a tenth of something, or all of it. */
export const UnreadPartSchema = v.picklist(['degraded', 'not-recognised']);
export type UnreadPart = v.InferOutput<typeof UnreadPartSchema>;
