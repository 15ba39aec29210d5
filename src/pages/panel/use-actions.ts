import { useMemo } from 'preact/hooks';
import { call } from '../../browser/call.ts';
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
  return useMemo(() => postActions(postId, frame, nameOf, openSettings), [postId, frame, nameOf, openSettings]);
}

export function postActions(postId: string, frame: Frame, nameOf: (department: string) => string, openSettings: () => void): PostActions {
  const w = postPageWords[frame.language];
  const done = async (work: () => Promise<unknown>) => (await frame.attempt(() => work().then(() => true))) ?? false;
  // What has failed may have arrived all the same: only what is undone in its seconds is known not to have left.
  const undo = (escalationId: string, text = w.undone) =>
    done(async () => {
      await call('undoEscalation', { escalationId });
      frame.notify({ text });
    });
  return {
    label: (group, value, on) => done(() => call('label', { postId, group, value, on })),
    note: (text) => done(() => call('note', { postId, text })),
    claim: () => done(() => call('claim', { postId })),
    release: () => done(() => call('release', { postId })),
    close: () => done(() => call('close', { postId })),
    reopen: () => done(() => call('reopen', { postId })),
    mark: (mark, until, fact) => done(() => call('mark', { postId, mark, until, fact })),
    unmark: (mark) => done(() => call('mark', { postId, mark, fact: '' })),
    escalate: (request) =>
      done(async () => {
        const { escalationId, undoUntil, view } = await call('escalate', { postId, ...request });
        const made = view.escalations.find(({ id }) => id === escalationId);
        const say = made?.stage === 'unrouted' ? w.noChannel : made?.opensMail ? w.opensFor : w.escalatedTo;
        const run = () => void undo(escalationId, w.takenBack);
        frame.notify({ text: say(nameOf(request.department)), undo: { name: w.undo, until: undoUntil, run } });
      }),
    preview: (request) => call('previewEscalation', { postId, ...request }),
    undo: (escalationId) => undo(escalationId),
    retry: (escalationId) => done(() => call('retryEscalation', { escalationId })),
    arrived: (escalationId) => done(() => call('confirmDelivery', { escalationId })),
    parcel: (escalationId) => call('parcelText', { escalationId }),
    copy,
    outcome: (escalationId, outcome) => done(() => call('outcome', { escalationId, ...outcome })),
    part: (event) => done(() => call('part', { postId, event })),
    jump: () => done(() => call('jump', { postId })),
    openSettings,
  };
}
