import * as v from 'valibot';
import { common, excepting, flag } from './shared.ts';

/** What a rule of the kind `conditional` says. */
export const spec = v.strictObject({ ...common, ...excepting, first: v.string(), second: v.string(), ignorecase: flag });
export type Spec = v.InferOutput<typeof spec>;
