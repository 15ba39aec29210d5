import { call } from '../../browser/call.ts';
import type { HappeningType } from '../../contract/event.ts';
import type { Store } from '../../store/database.ts';
import type { Notice } from '../../ui/Toast.tsx';
import type { Frame } from '../parts/frame/frame.tsx';
import { postPageWords } from './post/words.ts';
import { lastEvent, offerUndo, UNDO_TIME } from './undo.ts';
import { focusPost } from './use-kept-focus.ts';

/** Who acts on a post, and where it is said what became of it. */
export interface MemberActing {
  readonly frame: Frame;
  readonly store: Store;
  /** The id of the member. */
  readonly me: string;
}

/** Does a work that may be refused, and says so. */
export const workWith = (frame: Frame) => async (work: () => Promise<unknown>) =>
  (await frame.attempt(() => work().then(() => true))) ?? false;

/** Does what changes only the log, says it, and offers to take back the event that it made. `row`: the row that has the focus then. */
export function withUndo(postId: string, { frame, store, me }: MemberActing, row = postId, tone: Pick<Notice, 'tone'> = {}) {
  const w = postPageWords[frame.language];
  const done = workWith(frame);
  const takeBack = (event: string) =>
    done(async () => {
      await call('takeBack', { postId, event });
      focusPost(row);
      frame.notify({ text: w.undone });
    });
  return <T>(type: HappeningType, text: string | ((made: T) => string), work: () => Promise<T>) =>
    done(async () => {
      const before = await lastEvent(store, postId, me, type);
      const made = await work();
      const event = await lastEvent(store, postId, me, type);
      if (event === undefined || event === before) return;
      const undo = offerUndo({ name: w.undo, until: Date.now() + UNDO_TIME, run: () => void takeBack(event) });
      frame.notify({ ...tone, text: typeof text === 'string' ? text : text(made), undo });
    });
}
