import { useMemo } from 'preact/hooks';
import { call } from '../../browser/call.ts';
import type { HappeningType } from '../../contract/event.ts';
import type { PostView } from '../../contract/state.ts';
import { needsNoReply } from '../../domain/labels.ts';
import { escalationActions, postActions } from '../../domain/post-actions.ts';
import { nameInSentence } from '../../domain/turning.ts';
import type { Store } from '../../store/database.ts';
import { copy } from '../../ui/copy.ts';
import { postWords } from '../../ui/post/words.ts';
import { useStore } from '../parts/data/store.ts';
import { type Frame, useFrame } from '../parts/frame/frame.tsx';
import { openPage } from '../parts/frame/open-page.ts';
import type { PostActions } from './post/actions.ts';
import { postPageWords } from './post/words.ts';
import { lastEvent, offerUndo, UNDO_TIME } from './undo.ts';
import { focusPost } from './use-kept-focus.ts';

/** What the actions on a post need beside the post: where they say what became of them, and who acts. */
export interface Acting {
  readonly frame: Frame;
  readonly store: Store;
  /** The id of the member. */
  readonly me: string;
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

/** Does a work that may be refused, and says so. */
const doneBy = (frame: Frame) => async (work: () => Promise<unknown>) => (await frame.attempt(() => work().then(() => true))) ?? false;

/** Does what changes only the log, says it, and offers to take back the event that it made. */
function reversible(postId: string, { frame, store, me }: Acting) {
  const w = postPageWords[frame.language];
  const done = doneBy(frame);
  const takeBack = (event: string) =>
    done(async () => {
      await call('takeBack', { postId, event });
      focusPost(postId);
      frame.notify({ text: w.undone });
    });
  return <T>(type: HappeningType, text: string | ((made: T) => string), work: () => Promise<T>) =>
    done(async () => {
      const before = await lastEvent(store, postId, me, type);
      const made = await work();
      const event = await lastEvent(store, postId, me, type);
      if (event === undefined || event === before) return;
      const undo = offerUndo({ name: w.undo, until: Date.now() + UNDO_TIME, run: () => void takeBack(event) });
      frame.notify({ text: typeof text === 'string' ? text : text(made), undo });
    });
}

export function pageActions(postId: string, acting: Acting): PostActions {
  const { frame, nameOf } = acting;
  const w = postPageWords[frame.language];
  const onPost = postActions(call, { postId });
  const onEscalation = (escalationId: string) => escalationActions(call, escalationId);
  const done = doneBy(frame);
  const doing = reversible(postId, acting);
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
    arrived: (escalationId, byHand) => done(() => onEscalation(escalationId).confirm(byHand)),
    parcel: (escalationId) => onEscalation(escalationId).parcel(),
    copy,
    outcome: (escalationId, outcome) => done(() => call('outcome', { escalationId, ...outcome })),
    part: (event) => done(() => call('part', { postId, event })),
    jump: () => done(() => call('jump', { postId })),
    openSettings: openChannels,
  };
}
