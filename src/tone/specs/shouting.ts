import * as v from 'valibot';
import { excepting } from './shared.ts';

/** What a rule of the kind `shouting` says. */
export const spec = v.strictObject({ ...excepting });
export type Spec = v.InferOutput<typeof spec>;
