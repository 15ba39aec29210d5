import * as v from 'valibot';
import { LanguageSchema } from '../guide/language.ts';
import { SiteIdSchema } from '../guide/site.ts';
import { PostIdSchema } from './post.ts';
import { HiddenSchema } from './workspace.ts';

const line = v.pipe(v.string(), v.maxLength(500));
const text = v.pipe(v.string(), v.maxLength(5_000));
const time = v.pipe(v.string(), v.isoTimestamp());

/** What a CM asks of a department. */
export const AskSchema = v.picklist(['information', 'decision', 'takeover', 'wording']);
export type Ask = v.InferOutput<typeof AskSchema>;

/**
 * What is sent to a department: all it needs to act and no more. Pure data; `channels/parcel-text.ts` words it.
 * Times are ISO 8601 UTC. Empty optional fields leave no line.
 */
export const ParcelSchema = v.object({
  /** Short reference a person can say on the phone, `D-7KQ2`. */
  reference: line,
  escalationId: line,
  language: LanguageSchema,
  timeZone: line,
  priority: v.object({ level: v.picklist(['critical', 'high', 'normal', 'low']), points: v.number() }),
  department: v.object({ key: line, name: line, contact: v.optional(line), backup: v.optional(line) }),
  ask: AskSchema,
  answerBy: time,
  acknowledgeBy: time,
  kind: v.optional(line),
  topic: v.optional(line),
  /** The post's site. Where `heard` stands it says nothing: the post is of none, and older versions ask for one. */
  network: SiteIdSchema,
  /** Where the post was heard that stands on no site, in the words of whoever added it. */
  heard: v.optional(line),
  summary: v.optional(text),
  post: v.object({
    /** `<site>:hidden` where the department must not see the link. */
    id: PostIdSchema,
    at: v.optional(time),
    /** At most 280 characters. */
    excerpt: text,
    url: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
    truncated: v.boolean(),
    translated: v.boolean(),
    copyKept: v.boolean(),
  }),
  author: v.optional(
    v.object({
      name: line,
      handle: v.optional(line),
      reach: v.optional(v.number()),
      exchanges: v.optional(v.object({ count: v.number(), days: v.number(), last: v.optional(time) })),
    }),
  ),
  expectation: v.optional(text),
  said: v.optional(v.object({ text, by: line, at: time })),
  promised: v.optional(text),
  others: v.optional(v.object({ posts: v.number(), people: v.number(), change: v.optional(line) })),
  proposal: v.optional(text),
  /** What was left out because the department must not see it: its absence is meant. */
  hidden: v.optional(v.array(HiddenSchema)),
  sender: line,
  sentAt: time,
  eraseOn: time,
});
export type Parcel = v.InferOutput<typeof ParcelSchema>;
