import * as v from 'valibot';
import { IdSchema, KeySchema, LongTextSchema, OnPostSchema } from './call-parts.ts';
import type { EscalationPreview } from './channel.ts';
import { AskSchema } from './parcel.ts';
import type { PostView } from './state.ts';

const time = v.pipe(v.string(), v.isoTimestamp());
const escalation = v.intersect([
  OnPostSchema,
  v.object({
    department: KeySchema,
    ask: v.optional(AskSchema, 'takeover'),
    summary: v.optional(LongTextSchema),
    expectation: v.optional(LongTextSchema),
    proposal: v.optional(LongTextSchema),
    link: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
    instead: v.optional(IdSchema),
    /** By when the department is to confirm and to answer (ISO), where the CM said another time than its own. */
    acknowledgeBy: v.optional(time),
    answerBy: v.optional(time),
  }),
]);

/** What is asked about escalations, on a site's page and in the panel. */
export const escalationCallSchemas = {
  /**
   * Hands the post to a department; it leaves when the undo time (8 s) is over. `link`: the post's permalink as the CM
   * pasted it, where the page holds none; passed over where it does. `instead`: one that nobody has, which this one takes
   * the place of; it is taken back with it, or nothing is done.
   */
  escalate: { from: 'tab', input: escalation },
  /** What `escalate` would send now, as the department's channel makes it. Nothing is recorded. */
  previewEscalation: { from: 'tab', input: escalation },
  /** Takes one's own escalation back, as a lead anybody's: before it leaves, or while nobody has it; else `too-late`. */
  undoEscalation: { from: 'tab', input: v.object({ escalationId: IdSchema }) },
  /**
   * After a refusal, where it may have arrived, or where there was no channel: sends again through the department's present channel, from this
   * device; `sent-elsewhere` while another device still sends it.
   */
  retryEscalation: { from: 'tab', input: v.object({ escalationId: IdSchema }) },
  /**
   * A person saw that what is not confirmed has arrived, has sent what opened in the mail program, or has carried to the
   * department what nobody had (`byHand`).
   */
  confirmDelivery: { from: 'tab', input: v.object({ escalationId: IdSchema, byHand: v.optional(v.boolean()) }) },
  /** The parcel as text, to paste where no channel reaches. */
  parcelText: { from: 'tab', input: v.object({ escalationId: IdSchema }) },
  /** What a person knows of an escalation's outcome: it has arrived, is taken, is answered, or is settled. */
  outcome: {
    from: 'page',
    input: v.object({
      escalationId: IdSchema,
      what: v.picklist(['delivered', 'acknowledged', 'answered', 'settled']),
      by: v.optional(v.pipe(v.string(), v.maxLength(100))),
      text: v.optional(LongTextSchema),
    }),
  },
  /** As a department: says that an escalation is for another one, which sees it from then on. */
  passOn: { from: 'page', input: v.object({ escalationId: IdSchema, to: KeySchema }) },
} as const;

export interface EscalationCallResults {
  /** `undoUntil`: when it leaves, ms. */
  escalate: { escalationId: string; undoUntil: number; view: PostView };
  /** The message, and each value that a program gets beside it; what is drawn only at sending stands as `…`. */
  previewEscalation: EscalationPreview;
  undoEscalation: PostView;
  retryEscalation: PostView;
  confirmDelivery: PostView;
  parcelText: { subject: string; text: string };
  outcome: null;
  passOn: null;
}
