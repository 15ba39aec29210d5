import type { CheckedReply, OwnReply } from '../../contract/reply-calls.ts';
import type { PostState } from '../../contract/state.ts';
import { isSameReply } from '../../domain/same-reply.ts';
import { inReadTransaction, type Store } from '../../store/database.ts';
import { versionNumber } from '../../store/document-heads.ts';
import { namesOf } from '../../store/names.ts';
import { posts, repliedBetween } from '../../store/read.ts';

/** A reply is recorded as it leaves. What was published longer before or after is another one, with the same words at most. In ms. */
const NEAR = 10 * 60_000;

function timeOf({ postedAt }: OwnReply): number | undefined {
  const time = Date.parse(postedAt ?? '');
  return Number.isNaN(time) ? undefined : time;
}

/** The posts that a reply may answer: the one that the page says and, by the time it was published, others of its thread. */
async function mayAnswer(store: Store, own: OwnReply): Promise<readonly PostState[]> {
  const time = timeOf(own);
  const then = time === undefined ? [] : await repliedBetween(store, time - NEAR, time + NEAR);
  const near = then.filter(({ post }) => own.id.startsWith(`${post.site}:`));
  if (own.parentId === undefined) return near;
  const names = new Set(await namesOf(store, own.parentId));
  const beside = near.filter(({ post }) => post.parentId !== undefined && names.has(post.parentId));
  return [...(await posts(store, [own.parentId])), ...beside];
}

/** The guide that a reply was checked with; nothing where two with its words were checked with different ones, or one with none. */
function guideOf(own: OwnReply, answered: readonly PostState[]): string | undefined {
  const time = timeOf(own);
  const same = answered
    .flatMap(({ replies }) => replies)
    .filter(({ at, text }) => (time === undefined || Math.abs(at - time) <= NEAR) && isSameReply(text, own.text));
  const [guide, ...others] = new Set(same.map((reply) => reply.guide));
  return others.length === 0 ? guide : undefined;
}

/** With which version of the guide these replies of the brand were checked, as far as the log says so for sure. */
export function checkedReplies(store: Store, replies: readonly OwnReply[]): Promise<CheckedReply[]> {
  return inReadTransaction(store, async () => {
    const checked: CheckedReply[] = [];
    for (const own of replies) {
      const guide = guideOf(own, await mayAnswer(store, own));
      const number = guide === undefined ? undefined : await versionNumber(store, 'guide', guide);
      if (number !== undefined) checked.push({ id: own.id, number });
    }
    return checked;
  });
}
