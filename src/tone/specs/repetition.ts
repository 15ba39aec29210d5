import * as v from 'valibot';
import { common, excepting, flag, texts } from './shared.ts';

/** What a rule of the kind `repetition` says. */
export const spec = v.strictObject({ ...common, ...excepting, tokens: texts, max: v.optional(v.number()), ignorecase: flag, alpha: flag });
export type Spec = v.InferOutput<typeof spec>;
