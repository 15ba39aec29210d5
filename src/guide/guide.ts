import * as v from 'valibot';
import { isShallow } from './depth.ts';
import { LevelSchema, SituationNameSchema } from './finding.ts';
import { LanguageSchema } from './language.ts';
import { SiteIdSchema } from './site.ts';

/** A rule of the guide. What is particular to its kind stands in `spec`, parsed by that kind (`tone/kinds/`). */
export const RuleSchema = v.object({
  /** Unique in the guide. An imported rule is `<Style folder>.<File>`. */
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  /** The id of a kind in `tone/kinds/`. */
  kind: v.pipe(v.string(), v.maxLength(40)),
  level: LevelSchema,
  message: v.pipe(v.string(), v.maxLength(2_000)),
  why: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
  /** What to write instead, when only a person can word it. */
  advice: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
  link: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
  /** Heading under which the guide page shows it. */
  theme: v.optional(v.pipe(v.string(), v.maxLength(60))),
  /** Languages of the reply it applies to; all when absent. */
  lang: v.optional(v.array(LanguageSchema)),
  /** Sites it applies to; all when absent. */
  sites: v.optional(v.array(SiteIdSchema)),
  /** Situations it applies to; all when absent. */
  when: v.optional(v.array(SituationNameSchema)),
  /** Examples that are tests: it fires on each bad one and is silent on each good one. */
  good: v.optional(v.array(v.pipe(v.string(), v.maxLength(5_000)))),
  bad: v.optional(v.array(v.pipe(v.string(), v.maxLength(5_000)))),
  off: v.optional(v.boolean()),
  spec: v.pipe(
    v.record(v.string(), v.unknown()),
    v.check((spec) => isShallow(spec), 'nested too deeply'),
  ),
});
export type Rule = v.InferOutput<typeof RuleSchema>;

/** A word to accept as it stands, letter by letter. */
export const WordSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(60), v.regex(/^[\p{L}\p{M}_'’.-]+$/u, 'not a word'));

/** The number of the shape below. */
export const GUIDE_NUMBER = 1;

/** The tone guide: the body of a document version of kind `guide`. */
export const GuideSchema = v.object({
  /** The number of its shape. A greater one than this version knows is that of a newer Diapason. */
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  /** Terms of the brand: accepted everywhere, or rejected everywhere. One regular expression each, as in Vale. */
  vocabulary: v.object({ accept: v.array(v.string()), reject: v.array(v.string()) }),
  rules: v.pipe(v.array(RuleSchema), v.maxLength(20_000)),
});
export type Guide = v.InferOutput<typeof GuideSchema>;
