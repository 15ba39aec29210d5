import type { Finding } from '../guide/finding.ts';
import type { SiteId } from '../guide/site.ts';
import type { Clock } from './clock.ts';
import type { Member } from './event.ts';
import type { Ask, Parcel } from './parcel.ts';
import type { Author, PostId, StoredPost } from './post.ts';
import type { Problem } from './problem.ts';

/** Times in states are milliseconds since 1970, read from the clocks of the events. */

/**
 * Where an escalation stands. `pending`: recorded, not yet confirmed by the receiver; `unrouted`: its department has no
 * channel; `passed`: one department gave it to another, which sees it in its queue and was sent nothing; `unconfirmed`: it
 * may have arrived, and a person decides whether it is sent again.
 */
export type EscalationStage =
  | 'pending'
  | 'unrouted'
  | 'sent'
  | 'handed'
  | 'passed'
  | 'refused'
  | 'unconfirmed'
  | 'acknowledged'
  | 'answered'
  | 'settled'
  | 'undone';

/** What somebody said for a department. */
export interface Word {
  /** Who it was, as the member says who recorded it. */
  readonly by: string;
  /** The member who recorded it. */
  readonly from?: Member;
  /** In a team, the name of that member where it is another one: it is their word that `by` said so. */
  readonly says?: string;
  readonly at: number;
}

/** The fold of one escalation's events. */
export interface EscalationState {
  readonly id: string;
  readonly postId: PostId;
  readonly department: string;
  readonly channel?: string;
  readonly ask: Ask;
  readonly stage: EscalationStage;
  readonly parcel: Parcel;
  readonly by: Member;
  /** The device that sends it: the one that escalated, or the last from which a person sent it again. */
  readonly device: string;
  readonly at: number;
  /** Why it was refused, or is not confirmed; only in those stages. */
  readonly problem?: Problem;
  readonly deliveredAt?: number;
  readonly acknowledged?: Word;
  /** The last department that passed it on, and who did. */
  readonly passed?: Word & { readonly department: string };
  readonly answer?: Word & { readonly text: string };
  readonly updatedAt: number;
}

export interface Reply {
  readonly text: string;
  readonly by: Member;
  readonly at: number;
  readonly guide?: string;
  readonly findings: readonly Finding[];
}

/** The fold of one post's events (its escalations' events among them). */
export interface PostState {
  readonly id: PostId;
  /** Other ids under which the same post was stored; absent when there are none. */
  readonly aliases?: readonly PostId[];
  readonly post: StoredPost;
  readonly authorId?: string;
  readonly capturedAt: number;
  readonly labels: { readonly kind?: string; readonly sentiment?: string; readonly topics: readonly string[] };
  readonly note?: { readonly text: string; readonly by: Member; readonly at: number };
  /** The last claim, with the event that made it; over when `until` has passed. */
  readonly claim?: {
    readonly by: Member;
    readonly until: number;
    readonly at: number;
    readonly device: string;
    readonly seq: number;
    readonly writing?: true;
  };
  readonly replies: readonly Reply[];
  readonly escalations: readonly {
    readonly id: string;
    readonly department: string;
    readonly stage: EscalationStage;
    readonly by: Member;
    readonly at: number;
    /** Until when the department is to confirm or, once it has, to answer; absent where nothing is owed. */
    readonly dueAt?: number;
    readonly updatedAt: number;
  }[];
  /** Findings that are ignored in every reply to this post; absent when none are. */
  readonly ignored?: readonly Ignored[];
  /** Nothing more is to be done: a person said so, or its kind needs no reply and no department has it. */
  readonly closed: boolean;
  /** When it was last reopened: replies before that no longer answer it. */
  readonly reopenedAt?: number;
  readonly updatedAt: number;
}

/** A finding to leave alone: this rule on these very words. */
export interface Ignored {
  readonly rule: string;
  readonly match: string;
}

/** The fold of one person's events. Expired marks stay here; who shows them compares `until`. */
export interface AuthorState {
  readonly id: string;
  readonly site: SiteId;
  readonly author: Author;
  readonly marks: readonly {
    readonly mark: string;
    readonly until: number;
    readonly fact: string;
    readonly by: Member;
    readonly at: number;
  }[];
  readonly posts: number;
  readonly firstSeenAt: number;
  readonly updatedAt: number;
}

/** Where the queue puts a post. `done`: closed without an answer. */
export type QueuePlace = 'open' | 'mine' | 'escalated' | 'answered' | 'done';

export interface Priority {
  /** Never below 0. */
  readonly points: number;
  readonly level: 'critical' | 'high' | 'normal' | 'low';
  /** What was added, largest first; their sum is `points`, or below 0. */
  readonly reasons: readonly { readonly why: string; readonly points: number }[];
}

/**
 * One delivery row of the outbox: local to the device that escalated, never shared. It is ended by this device alone:
 * what others write into the log is shown, and changes nothing of what leaves here.
 */
export interface OutboxRow {
  readonly escalationId: string;
  readonly postId: PostId;
  readonly channel: string;
  /** What leaves, as it was escalated here; absent in rows that an older Diapason wrote. */
  readonly parcel?: Parcel;
  /** `leased`: a worker is sending; after `leaseUntil` another may. */
  readonly status: 'waiting' | 'leased';
  readonly attempts: number;
  /** Not before this time. */
  readonly dueAt: number;
  /** When `dueAt` was chosen: a clock that is behind it was put back since. */
  readonly since?: number;
  readonly leaseUntil?: number;
  /** It is on its way to a receiver that keeps no keys: a worker that dies now leaves it unconfirmed. */
  readonly sending?: true;
  /** Why the last attempt failed. */
  readonly problem?: Problem;
}

/** What a tab is told of a post: enough for its bar, nothing of channels or of the log. */
export interface PostView {
  readonly id: PostId;
  /** Other ids of the same post; absent when there are none. */
  readonly aliases?: readonly PostId[];
  /** Ids that were asked for and may name this post: a tab that shows it under one of them calls `identify`. */
  readonly claims?: readonly PostId[];
  readonly labels: PostState['labels'];
  readonly note?: { readonly text: string; readonly by: string };
  readonly claim?: { readonly by: string; readonly mine: boolean; readonly until: number; readonly writing?: true };
  /** The latest reply. */
  readonly answered?: {
    readonly by: string;
    readonly mine: boolean;
    readonly at: number;
    /** The first words of a colleague's reply; absent in one's own. */
    readonly excerpt?: string;
  };
  readonly escalations: readonly EscalationView[];
  /** Marks of the author that are in force. */
  readonly marks: readonly { readonly mark: string; readonly until: number; readonly fact: string }[];
  readonly priority?: Priority;
  /** When the first reply is due; absent when no limit applies, or it was answered or closed. */
  readonly dueAt?: number;
  /** Findings to leave alone in every reply to this post; absent when none are. */
  readonly ignored?: readonly Ignored[];
  readonly closed: boolean;
  /** The permalink that Diapason holds; the page may hold none. */
  readonly url?: string;
  readonly at: Clock | '';
}

export interface EscalationView {
  readonly id: string;
  readonly department: string;
  readonly stage: EscalationStage;
  readonly at: number;
  /** Its department has a channel by now, through which it can be sent. */
  readonly reachable?: true;
  /** Until when the department is to confirm or, once it has, to answer; absent where nothing is owed. */
  readonly dueAt?: number;
  /** Undo works until then. */
  readonly undoUntil?: number;
  /** It opens as a message in the mail program of who escalated, and leaves only when that person sends it. */
  readonly opensMail?: true;
  /** Who escalated it, where that is not this browser's member. */
  readonly by?: string;
  /** While pending: how often it was tried, and when next. */
  readonly attempts?: number;
  readonly nextAt?: number;
  readonly problem?: Problem;
  readonly answer?: Pick<Word, 'by' | 'says' | 'at'> & { readonly text: string };
  /** The reply that the department was asked to agree to; told with its answer. */
  readonly proposal?: string;
}
