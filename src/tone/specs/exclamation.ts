import * as v from 'valibot';
import { MaxWhenSchema } from './shared.ts';

/** What a rule of the kind `exclamation` says. */
export const spec = v.strictObject({ max: v.number(), maxWhen: v.optional(MaxWhenSchema) });
export type Spec = v.InferOutput<typeof spec>;
