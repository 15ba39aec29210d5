import * as v from 'valibot';
import { SituationNameSchema } from '../../guide/finding.ts';

/** What a finding offers, as Vale's `action`. */
export const ActionSchema = v.strictObject({ name: v.string(), params: v.optional(v.array(v.string())) });
export type Action = v.InferOutput<typeof ActionSchema>;

/** Another maximum for some situations. */
export const MaxWhenSchema = v.record(SituationNameSchema, v.number());

export const textList = v.array(v.string());
export const flag = v.optional(v.boolean());

/** The keys that every kind of Vale's may have besides those of the rule itself. */
export const common = {
  scope: v.optional(textList),
  limit: v.optional(v.number()),
  action: v.optional(ActionSchema),
};

/** Exceptions, as most kinds of Vale's have them. */
export const excepting = {
  exceptions: v.optional(textList),
  vocab: flag,
  /** Ours: what stands in quotation marks is somebody else's words, and left. */
  quoting: flag,
};

export type Common = v.InferOutput<v.StrictObjectSchema<typeof common, undefined>>;
