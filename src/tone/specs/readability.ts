import * as v from 'valibot';
import { grades } from '../text/statistics.ts';
import { common } from './shared.ts';

/** What a rule of the kind `readability` says. */
export const spec = v.strictObject({ ...common, metrics: v.array(v.picklist(Object.keys(grades))), grade: v.number() });
export type Spec = v.InferOutput<typeof spec>;
