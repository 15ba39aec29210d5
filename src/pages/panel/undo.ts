import type { Event, HappeningType } from '../../contract/event.ts';
import type { Store } from '../../store/database.ts';
import { eventsOf, history, post } from '../../store/read.ts';
import type { Notice } from '../../ui/Toast.tsx';

/** How long an action can be taken back by U or its button, ms. */
export const UNDO_TIME = 10_000;

let offered: Notice['undo'];

/** The undo of a notice, which U does too until its time is over or another action offers its own. */
export function offerUndo(undo: NonNullable<Notice['undo']>): NonNullable<Notice['undo']> {
  const run = () => {
    if (offered === once) offered = undefined;
    undo.run();
  };
  const once = { ...undo, key: 'u', run };
  offered = once;
  return once;
}

/** Takes back what was done last, while that is offered. */
export function undoLast(now = Date.now()): void {
  if (offered !== undefined && now < offered.until) offered.run();
}

/** The id of the member's newest event of one type on a post, or on its author's marks. */
export async function lastEvent(store: Store, postId: string, me: string, type: HappeningType): Promise<string | undefined> {
  const isMine = ({ what, member }: Event) => what.type === type && member.id === me;
  if (type !== 'marked' && type !== 'unmarked') return (await history(store, postId)).findLast(isMine)?.id;
  const authorId = (await post(store, postId))?.authorId;
  return authorId === undefined ? undefined : (await eventsOf(store, `author:${authorId}`)).findLast(isMine)?.id;
}
