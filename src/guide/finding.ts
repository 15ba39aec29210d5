import * as v from 'valibot';
import { situations } from './situations.ts';

/** `required`: must be mended or waved through by the CM; `recommended`: should; `hint`: may. */
export const LevelSchema = v.picklist(['required', 'recommended', 'hint']);
export type Level = v.InferOutput<typeof LevelSchema>;

export const SituationNameSchema = v.picklist(situations);

/** One place where a draft and the guide disagree. */
export const FindingSchema = v.object({
  /** The rule's id in the guide. */
  rule: v.pipe(v.string(), v.maxLength(200)),
  level: LevelSchema,
  /** UTF-16 span of the checked text; empty (`start === end`) when something is missing there. */
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The text of the span. */
  match: v.pipe(v.string(), v.maxLength(2_000)),
  /** In the brand's words, one sentence. */
  message: v.pipe(v.string(), v.maxLength(2_000)),
  /** Why the rule exists. */
  why: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
  link: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
  /** Texts that may stand in place of the span, best first; `''` removes it. Advice that is not a text is in `advice`. */
  replacements: v.pipe(v.array(v.pipe(v.string(), v.maxLength(2_000))), v.maxLength(50)),
  /** What to write instead, when only a person can word it. */
  advice: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
});
export type Finding = v.InferOutput<typeof FindingSchema>;
