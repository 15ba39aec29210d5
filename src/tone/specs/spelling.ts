import * as v from 'valibot';
import { common, flag, texts } from './shared.ts';

/** What a rule of the kind `spelling` says. */
export const spec = v.strictObject({
  ...common,
  dictionaries: v.optional(texts),
  dicpath: v.optional(v.string()),
  aff: v.optional(v.string()),
  dic: v.optional(v.string()),
  ignore: v.optional(texts),
  filters: v.optional(texts),
  custom: flag,
  append: flag,
  exceptions: v.optional(texts),
  threshold: v.optional(v.number()),
  /** Ours: words with accents are checked too, as French needs; Vale passes over them. */
  accents: flag,
  /** Ours: which English the brand writes, American unless said; Vale's `dictionaries` (`en_GB`) say it too. */
  english: v.optional(v.picklist(['us', 'gb', 'ca', 'au'])),
  /** Ours: the words of the lists that `ignore` names, which Vale reads from files. */
  words: v.optional(texts),
});
export type Spec = v.InferOutput<typeof spec>;
