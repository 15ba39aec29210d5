import * as v from 'valibot';
import { DictionaryNameSchema } from '../guide/dictionary.ts';
import { type Guide, RuleSchema, WordSchema } from '../guide/guide.ts';
import { IdSchema } from './call-parts.ts';
import { type Published, VersionIdSchema } from './document.ts';
import { IgnoreScopeSchema } from './event.ts';
import { PostSchema } from './post.ts';
import type { PostView } from './state.ts';

/** The id of a rule. */
export const ruleId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** A word as it stands in a draft; longer ones no dictionary holds. */
const spelled = v.pipe(v.string(), v.minLength(1), v.maxLength(60));
/** What was ignored, and where. */
const ignored = { rule: ruleId, match: v.pipe(v.string(), v.maxLength(2_000)), scope: IgnoreScopeSchema };

/** The calls about the guide: what checks a draft, and what becomes of its findings, words and rules. */
export const guideCallSchemas = {
  /** A finding was left as it is. Scope `post` stores the post and answers its view; the others answer `null`. */
  ignore: {
    from: 'tab',
    input: v.object({
      post: v.optional(PostSchema),
      ...ignored,
      guide: v.optional(v.pipe(v.string(), v.maxLength(64))),
      excerpt: v.optional(v.pipe(v.string(), v.maxLength(400))),
    }),
  },
  /** Takes the newest such ignoring of this browser's member back; answers the post's view where it stood on one. Nothing happens when there is none. */
  unignore: { from: 'tab', input: v.object(ignored) },
  /** Opens the guide as it is read, at a rule. */
  readGuide: { from: 'tab', input: v.object({ rule: ruleId }) },
  /** The guide in force. */
  guide: { from: 'tab', input: v.object({}) },
  /** Proposes a word of a draft for the guide's accepted ones: those who publish decide, this browser takes it as right from now on. */
  proposeWord: { from: 'tab', input: v.object({ word: WordSchema }) },
  /** Which of these words a dictionary does not know. */
  spell: { from: 'tab', input: v.object({ dictionary: DictionaryNameSchema, words: v.pipe(v.array(spelled), v.maxLength(300)) }) },
  /** What may have been meant by a word that the dictionary does not know. One at a time, for it takes up to half a second. */
  suggest: { from: 'tab', input: v.object({ dictionary: DictionaryNameSchema, word: spelled }) },
  /** Proposes changes of the guide to those who publish. */
  propose: {
    from: 'page',
    input: v.pipe(
      v.object({
        base: VersionIdSchema,
        note: v.pipe(v.string(), v.maxLength(1_000)),
        changes: v.pipe(v.array(v.object({ rule: ruleId, to: v.nullable(RuleSchema) })), v.maxLength(500)),
        accept: v.optional(v.pipe(v.array(WordSchema), v.minLength(1), v.maxLength(500))),
      }),
      v.check(({ changes, accept }) => changes.length > 0 || accept !== undefined, 'nothing is proposed'),
    ),
  },
  /** Says what became of a proposal. */
  decide: { from: 'page', input: v.object({ proposal: IdSchema, taken: v.boolean() }) },
} as const satisfies Record<string, { from: 'tab' | 'page'; input: v.GenericSchema }>;

/** What each of them answers. */
export interface GuideCallResults {
  ignore: PostView | null;
  unignore: PostView | null;
  /** `version` for machines, `published` for people. `words`: accepted in this browser because they were proposed here and are not declined. */
  guide: { version: string; published: Published; guide: Guide; words: string[] };
  readGuide: null;
  proposeWord: null;
  spell: { wrong: string[] };
  suggest: { suggestions: string[] };
  propose: { proposal: string };
  decide: null;
}
