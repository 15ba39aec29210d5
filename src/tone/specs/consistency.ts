import * as v from 'valibot';
import { common, flag } from './shared.ts';

/** What a rule of the kind `consistency` says. */
export const spec = v.strictObject({ ...common, either: v.record(v.string(), v.string()), nonword: flag, ignorecase: flag });
export type Spec = v.InferOutput<typeof spec>;
