import * as v from 'valibot';
import { LanguageSchema, LocalizedSchema } from '../guide/language.ts';
import { storedRecord } from './stored.ts';

const key = v.pipe(v.string(), v.maxLength(60), v.regex(/^[a-z][a-z0-9-]*(?:\/[a-z][a-z0-9-]*)?$/, 'not a key'));
const months = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60 * 24 * 60));

/** The groups of labels. `kind` and `sentiment` hold one value, `topic` several of two levels (`delivery/late`). */
export const LabelGroupSchema = v.picklist(['kind', 'sentiment', 'topic']);
export type LabelGroup = v.InferOutput<typeof LabelGroupSchema>;

const letter = v.pipe(v.string(), v.regex(/^[a-z0-9]$/));

/** One label: its key never changes, its names may. `tone` is the colour of meaning it carries. */
export const LabelSchema = v.object({
  key,
  name: LocalizedSchema,
  tone: v.optional(v.picklist(['red', 'amber', 'green', 'blue', 'grey'])),
  /** The key that sets it in the label popover, in every language: a figure, or a letter from before letters had a language. */
  letter: v.optional(letter),
  /** The letter that sets it in the label popover, by the language of the interface. */
  letters: v.optional(v.object({ fr: v.optional(letter), en: v.optional(letter) })),
  /** Sensitive topics raise the priority: safety, data, ethics. */
  sensitive: v.optional(v.boolean()),
  /** It is no longer offered. Posts that carry it keep it. */
  retired: v.optional(v.boolean()),
  /** The key of the label of its group that took its place: a post that carries this one is read as carrying that one. */
  mergedInto: v.optional(key),
});
export type Label = v.InferOutput<typeof LabelSchema>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Opening hours: days 0 (Sunday) to 6, minutes from local midnight. */
export const HoursSchema = v.object({
  /** An IANA name that this browser knows. */
  timeZone: v.pipe(v.string(), v.maxLength(60), v.check(isTimeZone, 'not a time zone')),
  days: v.pipe(
    v.array(
      v.object({
        day: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
        from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440)),
        to: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440)),
      }),
    ),
    v.maxLength(28),
  ),
  /** Local dates `YYYY-MM-DD` with no hours. */
  holidays: v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))), v.maxLength(400)),
});
export type Hours = v.InferOutput<typeof HoursSchema>;

/** What a department must not see: who wrote, where it stands, what was or would be replied. */
export const HiddenSchema = v.picklist(['author', 'link', 'reply']);
export type Hidden = v.InferOutput<typeof HiddenSchema>;

export const DepartmentSchema = v.object({
  key,
  name: LocalizedSchema,
  /** First name used in the parcel's greeting. */
  contact: v.optional(v.pipe(v.string(), v.maxLength(100))),
  /** Who gets it when nobody acknowledges. */
  backup: v.optional(v.pipe(v.string(), v.maxLength(100))),
  /** Id of the channel that delivers to it; absent until somebody sets one up. */
  channel: v.optional(key),
  /** Kinds and topics sent here by default; a topic key also matches its children. */
  takes: v.object({ kinds: v.array(key), topics: v.array(key) }),
  /** Minutes to acknowledge and to answer: business minutes unless `anyHour`. */
  acknowledge: minutes,
  answer: minutes,
  anyHour: v.boolean(),
  /** What the parcel must not show. */
  hides: v.array(HiddenSchema),
});
export type Department = v.InferOutput<typeof DepartmentSchema>;

/** A way to deliver; `settings` is parsed by the channel of that `kind` (`channels/`). */
export const ChannelConfigSchema = v.object({
  id: key,
  /** The id of an adapter in `channels/`. */
  kind: v.pipe(v.string(), v.maxLength(40)),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  settings: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
});
export type ChannelConfig = v.InferOutput<typeof ChannelConfigSchema>;

/** What a person's mark may be; every mark expires. */
export const MarkKindSchema = v.object({ key, name: LocalizedSchema });
export type MarkKind = v.InferOutput<typeof MarkKindSchema>;

/** The points of `triage/priority.ts`: product defaults, editable. */
export const WeightsSchema = v.object({
  kind: v.record(key, v.number()),
  sentiment: v.record(key, v.number()),
  sensitive: v.number(),
  /** From this reach on, these points; the highest that applies counts. */
  reach: v.array(v.object({ from: v.number(), points: v.number() })),
  vip: v.number(),
  ambassador: v.number(),
  unansweredTwice: v.number(),
  mention: v.number(),
  speedMax: v.number(),
  /** Points at 50 %, 80 % and 100 % of the time limit. */
  waiting: v.tuple([v.number(), v.number(), v.number()]),
  answered: v.number(),
  incident: v.number(),
  /** Lowest points of each level; below `normal` is low. */
  levels: v.object({ critical: v.number(), high: v.number(), normal: v.number() }),
});
export type Weights = v.InferOutput<typeof WeightsSchema>;

/** Time limits of a first reply and of an outcome, in minutes, by situation. */
export const TimeLimitSchema = v.object({
  /** What it applies to: every condition named must hold; the first limit that applies counts. */
  when: v.object({
    kinds: v.optional(v.array(key)),
    sentiments: v.optional(v.array(key)),
    /** A topic key also matches its children. */
    topics: v.optional(v.array(key)),
    sensitive: v.optional(v.boolean()),
    /** The author carries a mark that asks for care (`journalist`, `influencer`). */
    vip: v.optional(v.boolean()),
    minReach: v.optional(v.number()),
  }),
  firstReply: v.nullable(minutes),
  outcome: v.nullable(minutes),
  anyHour: v.boolean(),
});
export type TimeLimit = v.InferOutput<typeof TimeLimitSchema>;

/** Everything a team agrees on besides tone and templates. */
export const WorkspaceSchema = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  /** The brand's own accounts: replies of theirs count as answers. Site + handle, `x:maisonlune`. */
  accounts: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(50)),
  /** Language of parcels. */
  language: LanguageSchema,
  labels: v.object({ kind: v.array(LabelSchema), sentiment: v.array(LabelSchema), topic: v.array(LabelSchema) }),
  marks: v.array(MarkKindSchema),
  departments: v.pipe(v.array(DepartmentSchema), v.maxLength(100)),
  channels: v.pipe(v.array(ChannelConfigSchema), v.maxLength(100)),
  hours: HoursSchema,
  limits: v.array(TimeLimitSchema),
  weights: WeightsSchema,
  /** Months that personal data is kept; parcels say the date. */
  retention: v.object({ posts: months, escalations: months }),
});
export type Workspace = v.InferOutput<typeof WorkspaceSchema>;

/** The workspace as a version of its document holds it. */
export const workspaceRecord = storedRecord<Workspace>(WorkspaceSchema);

/** What a tab may know of the workspace: no channel, no address, no token. */
export type TabWorkspace = Omit<Workspace, 'channels' | 'departments'> & {
  readonly departments: readonly (Omit<Department, 'channel' | 'hides'> & {
    readonly reachable: boolean;
    /** Its parcels hold the post's link; without one they cannot leave. */
    readonly wantsLink: boolean;
  })[];
};
