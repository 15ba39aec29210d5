import * as v from 'valibot';
import { type PostId, PostSchema } from './post.ts';

/** What a page shows of a reply that one of the brand's accounts wrote. */
export const OwnReplySchema = v.pick(PostSchema, ['id', 'parentId', 'text', 'postedAt']);
export type OwnReply = v.InferOutput<typeof OwnReplySchema>;

/** The guide that a reply of the brand was checked with as it left: its `number`, as `versionNumbers` has it. */
export interface CheckedReply {
  readonly id: PostId;
  readonly number: string;
}

/** What a tab asks about replies that stand on its page. */
export const replyCallSchemas = {
  /** With which version of the guide these replies were checked; those of which the log does not say it for sure are left out. */
  checkedReplies: { from: 'tab', input: v.object({ replies: v.pipe(v.array(OwnReplySchema), v.maxLength(100)) }) },
} as const;

export interface ReplyCallResults {
  checkedReplies: readonly CheckedReply[];
}
