import * as v from 'valibot';
import { FindingSchema } from '../guide/finding.ts';
import { RuleSchema, WordSchema } from '../guide/guide.ts';
import { ClockSchema } from './clock.ts';
import { VersionIdSchema } from './document.ts';
import { ParcelSchema } from './parcel.ts';
import { AddedPostSchema, PostIdSchema, PostSchema } from './post.ts';
import { ProblemSchema } from './problem.ts';
import { LabelGroupSchema } from './workspace.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const text = v.pipe(v.string(), v.maxLength(20_000));
const key = v.pipe(v.string(), v.maxLength(60));
const time = v.pipe(v.string(), v.isoTimestamp());
/** What `authorId` of contract/post.ts gives. */
const authorId = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
/** `post:<id>`, `escalation:<id>`, `author:<id>`, `rule:<id>`, `guide:proposals`, or what a newer Diapason has events about (`log/subjects.ts`). */
const subject = v.pipe(v.string(), v.maxLength(420), v.regex(/^[a-z-]+:./s, 'not a subject'));
/** A rule's id, as in `RuleSchema`. */
const rule = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** The member: `id` never changes, `name` is what colleagues read. */
export const MemberSchema = v.object({ id, name: v.pipe(v.string(), v.maxLength(100)) });
export type Member = v.InferOutput<typeof MemberSchema>;

/** How far an ignored finding is ignored. */
export const IgnoreScopeSchema = v.picklist(['here', 'post', 'owner']);
export type IgnoreScope = v.InferOutput<typeof IgnoreScopeSchema>;

const onPost = { postId: PostIdSchema };
const onEscalation = { postId: PostIdSchema, escalationId: id };
/** The department that the member speaks for; absent for a CM. It counts only while the escalation is that department's. */
const asDepartment = { as: v.optional(key) };

/** What can happen. An event says what a CM did or saw, never what follows from it. */
export const HappeningSchema = v.variant('type', [
  /** The post as it was read; a later one refreshes it. First event of every post. */
  v.object({ type: v.literal('captured'), ...onPost, post: PostSchema }),
  /** A post that stands on no site, as a person wrote it down. First event of such a post; a later one takes its place. */
  v.object({ type: v.literal('added'), ...onPost, post: AddedPostSchema }),
  /**
   * `alias` names the same post as `postId`: what happened under either id happened to that one post, before and after
   * (`log/names.ts` says which id the post then bears). `authorId`: who wrote it, where that is known. To take it back
   * parts them again.
   */
  v.object({ type: v.literal('identified'), ...onPost, alias: PostIdSchema, authorId: v.optional(authorId) }),
  /** `on: false` takes the label off. In `kind` and `sentiment` a new value replaces the old. */
  v.object({ type: v.literal('labelled'), ...onPost, group: LabelGroupSchema, value: key, on: v.boolean() }),
  /** An empty text removes the note. */
  v.object({ type: v.literal('noted'), ...onPost, text }),
  /** A lease: nobody holds the post after `until`. `writing`: the member has a reply under way. */
  v.object({ type: v.literal('claimed'), ...onPost, until: time, writing: v.optional(v.literal(true)) }),
  v.object({ type: v.literal('released'), ...onPost }),
  /** The CM sent a reply on the site. `findings` are those left in it. */
  v.object({
    type: v.literal('replied'),
    ...onPost,
    text,
    guide: v.optional(v.pipe(v.string(), v.maxLength(64))),
    findings: v.pipe(v.array(FindingSchema), v.maxLength(200)),
    /** Rules whose replacement the CM took, once per time. */
    mended: v.optional(v.pipe(v.array(rule), v.maxLength(200))),
  }),
  /**
   * The CM left a finding as it is: in this draft (`here`), in every reply to this post (`post`), or here and told the
   * guide's owner that the rule is wrong (`owner`, with the words around). Counted by rule, so that a bad one is found.
   */
  v.object({
    type: v.literal('ignored'),
    postId: v.optional(PostIdSchema),
    rule,
    match: v.pipe(v.string(), v.maxLength(2_000)),
    scope: IgnoreScopeSchema,
    guide: v.optional(v.pipe(v.string(), v.maxLength(64))),
    excerpt: v.optional(v.pipe(v.string(), v.maxLength(400))),
  }),
  /**
   * Changes of the guide, for those who publish to decide on: by rule (`to` is the rule as it should be, `null` takes it
   * away), or words to accept, which the one who proposes takes as right at once.
   */
  v.object({
    type: v.literal('proposed'),
    base: VersionIdSchema,
    note: v.pipe(v.string(), v.maxLength(1_000)),
    changes: v.pipe(v.array(v.object({ rule, to: v.nullable(RuleSchema) })), v.maxLength(500)),
    accept: v.optional(v.pipe(v.array(WordSchema), v.maxLength(500))),
  }),
  /** Whoever publishes took a proposal into the guide, or did not. `proposal` is the id of its event. */
  v.object({ type: v.literal('decided'), proposal: id, taken: v.boolean() }),
  /** Done with the post, with or without an answer. */
  v.object({ type: v.literal('closed'), ...onPost }),
  v.object({ type: v.literal('reopened'), ...onPost }),
  /** A mark on a person, from facts, with an end. */
  v.object({ type: v.literal('marked'), authorId, mark: key, until: time, fact: v.pipe(v.string(), v.maxLength(500)) }),
  v.object({ type: v.literal('unmarked'), authorId, mark: key }),
  /**
   * Handed to a department; the outbox row is born in the same transaction when there is a channel. The id begins with
   * the device that made it (`log/escalation-id.ts`), and only that device's event counts.
   */
  v.object({ type: v.literal('escalated'), ...onEscalation, department: key, channel: v.optional(key), parcel: ParcelSchema }),
  /** The receiver confirmed it. */
  v.object({ type: v.literal('delivered'), ...onEscalation, channel: key, attempts: v.number() }),
  /** A link channel handed it to the CM's own program; only a person knows whether it left. */
  v.object({ type: v.literal('handed'), ...onEscalation, channel: key }),
  /** The receiver refused for good; `problem` says what to do. */
  v.object({ type: v.literal('refused'), ...onEscalation, channel: key, problem: ProblemSchema }),
  /**
   * It may have arrived, and nobody confirmed it: the answer was lost, or the receiver does not say whether it took it. It
   * is not sent again before a person decides.
   */
  v.object({ type: v.literal('unconfirmed'), ...onEscalation, channel: key, problem: ProblemSchema }),
  /**
   * A person sent it again, maybe through another channel, after a refusal or where it may have arrived. From then on the
   * device of this event sends it. `parcel`: what is sent where nothing had arrived before, with times and a sender of now.
   */
  v.object({ type: v.literal('retried'), ...onEscalation, channel: v.optional(key), parcel: v.optional(ParcelSchema) }),
  v.object({ type: v.literal('acknowledged'), ...onEscalation, ...asDepartment, by: v.pipe(v.string(), v.maxLength(100)) }),
  v.object({ type: v.literal('answered'), ...onEscalation, ...asDepartment, by: v.pipe(v.string(), v.maxLength(100)), text }),
  /** The department it went to says that another one has to do with it: from now on it is `to`'s, with this parcel. */
  v.object({
    type: v.literal('passed'),
    ...onEscalation,
    ...asDepartment,
    by: v.pipe(v.string(), v.maxLength(100)),
    to: key,
    parcel: ParcelSchema,
  }),
  v.object({ type: v.literal('settled'), ...onEscalation, ...asDepartment }),
  /**
   * Takes back one event, a member's own or, by a lead, anybody's; the fold goes on as if it had not been, and the log
   * still says it was. What only a lead may write it does not take back: that is decided anew.
   */
  v.object({ type: v.literal('undone'), target: id, subjects: v.pipe(v.array(subject), v.maxLength(4)) }),
]);
export type Happening = v.InferOutput<typeof HappeningSchema>;
export type HappeningType = Happening['type'];

/** The envelope. Immutable; `id` is `<device>-<seq>`, so the union of two logs is the union of their ids. */
export const EventSchema = v.object({
  id,
  device: v.pipe(v.string(), v.regex(/^[0-9a-z]{8,24}$/)),
  /** At most ten digits, as in the names of items: a device that makes a thousand events a day needs 27,000 years. */
  seq: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9_999_999_999)),
  at: ClockSchema,
  member: MemberSchema,
  what: HappeningSchema,
  /** The id it had before its device noticed that another copy of the profile used the same numbers. */
  was: v.optional(id),
});
export type Event = v.InferOutput<typeof EventSchema>;
