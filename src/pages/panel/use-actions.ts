import { useMemo } from 'preact/hooks';
import { call } from '../../browser/call.ts';
import { escalationActions, postActions } from '../../domain/post-actions.ts';
import { copy } from '../../ui/copy.ts';
import type { Frame } from '../parts/frame/frame.tsx';
import type { PostActions } from './post/actions.ts';
import { postPageWords } from './post/words.ts';

/** The actions of one post's page, as calls to the background; a refusal is said at the foot of the page. */
export function usePostActions(
  postId: string,
  frame: Frame,
  nameOf: (department: string) => string,
  openSettings: () => void,
): PostActions {
  return useMemo(() => pageActions(postId, frame, nameOf, openSettings), [postId, frame, nameOf, openSettings]);
}

export function pageActions(postId: string, frame: Frame, nameOf: (department: string) => string, openSettings: () => void): PostActions {
  const w = postPageWords[frame.language];
  const onPost = postActions(call, { postId });
  const onEscalation = (escalationId: string) => escalationActions(call, escalationId);
  const done = async (work: () => Promise<unknown>) => (await frame.attempt(() => work().then(() => true))) ?? false;
  // What has failed may have arrived all the same: only what is undone in its seconds is known not to have left.
  const undo = (escalationId: string, text = w.undone) =>
    done(async () => {
      await onEscalation(escalationId).undo();
      frame.notify({ text });
    });
  return {
    label: (group, value, on) => done(() => onPost.label(group, value, on)),
    note: (text) => done(() => onPost.note(text)),
    claim: () => done(onPost.claim),
    release: () => done(onPost.release),
    close: () => done(onPost.close),
    reopen: () => done(onPost.reopen),
    mark: (mark, until, fact) => done(() => onPost.mark(mark, until, fact)),
    unmark: (mark) => done(() => onPost.unmark(mark)),
    escalate: (request) =>
      done(async () => {
        const { escalationId, undoUntil, view } = await onPost.escalate(request);
        const made = view.escalations.find(({ id }) => id === escalationId);
        const say = made?.stage === 'unrouted' ? w.noChannel : made?.opensMail ? w.opensFor : w.escalatedTo;
        const run = () => void undo(escalationId, w.takenBack);
        frame.notify({ text: say(nameOf(request.department)), undo: { name: w.undo, until: undoUntil, run } });
      }),
    preview: onPost.preview,
    undo: (escalationId) => undo(escalationId),
    retry: (escalationId) => done(() => onEscalation(escalationId).retry()),
    arrived: (escalationId) => done(() => onEscalation(escalationId).confirm()),
    parcel: (escalationId) => onEscalation(escalationId).parcel(),
    copy,
    outcome: (escalationId, outcome) => done(() => call('outcome', { escalationId, ...outcome })),
    part: (event) => done(() => call('part', { postId, event })),
    jump: () => done(() => call('jump', { postId })),
    openSettings,
  };
}
