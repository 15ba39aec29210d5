import * as v from 'valibot';
import { common } from './shared.ts';

/** What a rule of the kind `metric` says. */
export const spec = v.strictObject({ ...common, formula: v.string(), condition: v.string() });
export type Spec = v.InferOutput<typeof spec>;
