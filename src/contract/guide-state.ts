import type { Rule } from '../guide/guide.ts';
import type { Member } from './event.ts';
import type { PostId } from './post.ts';

/** What became of one rule's findings, over all replies known here. */
export interface RuleState {
  readonly rule: string;
  /** Left in replies that were sent, without a word. */
  readonly left: number;
  /** Mended by a click on a replacement. */
  readonly mended: number;
  /** Ignored, whatever the scope. */
  readonly ignored: number;
  /** The words it was ignored on, the most frequent first. */
  readonly ignoredOn: readonly { readonly match: string; readonly count: number }[];
  /** What the guide's owner was told, newest first. */
  readonly told: readonly {
    readonly match: string;
    readonly excerpt?: string;
    readonly guide?: string;
    readonly postId?: PostId;
    readonly by: Member;
    readonly at: number;
  }[];
}

/** A proposed change of the guide. Without `decision` it waits. */
export interface ProposalState {
  readonly id: string;
  /** The version it was made on. */
  readonly base: string;
  readonly note: string;
  readonly changes: readonly { readonly rule: string; readonly to: Rule | null }[];
  /** Words to accept. */
  readonly accept?: readonly string[];
  readonly by: Member;
  readonly at: number;
  readonly decision?: { readonly taken: boolean; readonly by: Member; readonly at: number };
}
