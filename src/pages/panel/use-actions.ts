import { useMemo } from 'preact/hooks';
import { call } from '../../browser/call.ts';
import type { PostView } from '../../contract/state.ts';
import { needsNoReply } from '../../domain/labels.ts';
import { escalationActions, postActions } from '../../domain/post-actions.ts';
import { nameInSentence } from '../../domain/turning.ts';
import { copy } from '../../ui/copy.ts';
import { postWords } from '../../ui/post/words.ts';
import { useStore } from '../parts/data/store.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { openPage } from '../parts/frame/open-page.ts';
import type { PostActions } from './post/actions.ts';
import { postPageWords } from './post/words.ts';
import { offerUndo } from './undo.ts';
import { focusPost } from './use-kept-focus.ts';
import { type MemberActing, withUndo, workWith } from './with-undo.ts';

/** What the actions on a post need beside the post: where they say what became of them, and who acts. */
export interface Acting extends MemberActing {
  /** The name of a department. */
  readonly nameOf: (department: string) => string;
}

/** The actions on one post, as calls to the background; what was done, its undo, or a refusal is said at the foot of the page. */
export function usePostActions(postId: string, me: string, nameOf: (department: string) => string): PostActions {
  const frame = useFrame();
  const store = useStore();
  return useMemo(() => pageActions(postId, { frame, store, me, nameOf }), [postId, frame, store, me, nameOf]);
}

function openChannels(channel?: string): void {
  void openPage('settings', channel === undefined ? '#channels' : `#channels/${encodeURIComponent(channel)}`);
}

export function pageActions(postId: string, acting: Acting): PostActions {
  const { frame, nameOf } = acting;
  const w = postPageWords[frame.language];
  const onPost = postActions(call, { postId });
  const onEscalation = (escalationId: string) => escalationActions(call, escalationId);
  const done = workWith(frame);
  const doing = withUndo(postId, acting);
  // What has failed may have arrived all the same: only what is undone in its seconds is known not to have left.
  const undo = (escalationId: string, text = w.undone) =>
    done(async () => {
      await onEscalation(escalationId).undo();
      focusPost(postId);
      frame.notify({ text });
    });
  return {
    label: (group, value, on) => {
      // A post whose kind needs no reply leaves the queue, which is told with the way back.
      const text = ({ closed }: PostView) =>
        !on ? w.unlabelled : closed && needsNoReply(value) ? postWords[frame.language].setAside : w.labelled;
      return doing('labelled', text, () => onPost.label(group, value, on));
    },
    note: (text) => doing('noted', text === '' ? w.noteRemoved : w.noteSaved, () => onPost.note(text)),
    claim: () => doing('claimed', w.claimed, onPost.claim),
    release: () => doing('released', w.released, onPost.release),
    close: () => doing('closed', w.closedNow, onPost.close),
    reopen: () => doing('reopened', w.reopened, onPost.reopen),
    mark: (mark, until, fact) => doing('marked', w.marked, () => onPost.mark(mark, until, fact)),
    unmark: (mark) => doing('unmarked', w.unmarked, () => onPost.unmark(mark)),
    escalate: (request) =>
      done(async () => {
        const { escalationId, undoUntil, view } = await onPost.escalate(request);
        const made = view.escalations.find(({ id }) => id === escalationId);
        const say = made?.stage === 'unrouted' ? w.noChannel : made?.opensMail ? w.opensFor : w.escalatedTo;
        const run = () => void undo(escalationId, w.takenBack);
        frame.notify({ text: say(nameInSentence(nameOf(request.department))), undo: offerUndo({ name: w.undo, until: undoUntil, run }) });
      }),
    handOut: async (request) => (await frame.attempt(() => onPost.handOut(request)))?.handed,
    askChannel: (department, way) => done(() => call('askChannel', { department, way })),
    preview: onPost.preview,
    undo: (escalationId) => undo(escalationId),
    retry: (escalationId) => done(() => onEscalation(escalationId).retry()),
    arrived: (escalationId, byHand) => doing('delivered', w.noted.delivered, () => onEscalation(escalationId).confirm(byHand)),
    parcel: (escalationId) => onEscalation(escalationId).parcel(),
    copy,
    outcome: (escalationId, outcome) => doing(outcome.what, w.noted[outcome.what], () => call('outcome', { escalationId, ...outcome })),
    part: (event) => done(() => call('part', { postId, event })),
    jump: () => done(() => call('jump', { postId })),
    openSettings: openChannels,
  };
}
