import type { CallInput, CallName, CallResults } from '../contract/calls.ts';
import type { Post } from '../contract/post.ts';
import type { LabelGroup } from '../contract/workspace.ts';

/** Makes a call to the background; rejects with the Refusal it answered. */
export type MakeCall = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallResults[N]>;

/** The post that is acted on: as a page shows it, or one that is stored. */
export type PostTarget = { readonly post: Post } | { readonly postId: string };

/** What is escalated, and to whom. */
export type EscalationInput = Omit<CallInput<'escalate'>, 'post' | 'postId'>;

/** An escalation that was recorded, and its message where a person is to send it. */
interface HandedOut {
  readonly sent: CallResults['escalate'];
  readonly handed?: { readonly id: string; readonly text: string };
}

/** What a CM can do with a post, as calls. What comes back is the caller's to show, and so is a refusal. */
export function postActions(call: MakeCall, target: PostTarget) {
  const postId = 'postId' in target ? target.postId : target.post.id;
  return {
    label: (group: LabelGroup, value: string, on: boolean) => call('label', { ...target, group, value, on }),
    note: (text: string) => call('note', { ...target, text }),
    claim: () => call('claim', target),
    release: () => call('release', { postId }),
    close: () => call('close', target),
    reopen: () => call('reopen', { postId }),
    mark: (mark: string, until: string, fact: string) => call('mark', { ...target, mark, until, fact }),
    unmark: (mark: string) => call('mark', { ...target, mark, fact: '' }),
    escalate: (escalation: EscalationInput) => call('escalate', { ...target, ...escalation }),
    /** Records an escalation that nothing sends, and gives its message for a person to send; none where a channel sends it now. */
    handOut: async (escalation: EscalationInput): Promise<HandedOut> => {
      const sent = await call('escalate', { ...target, ...escalation });
      const stage = sent.view.escalations.find(({ id }) => id === sent.escalationId)?.stage;
      if (stage !== 'unrouted') return { sent };
      const { subject, text } = await call('parcelText', { escalationId: sent.escalationId });
      return { sent, handed: { id: sent.escalationId, text: `${subject}\n\n${text}` } };
    },
    preview: (escalation: EscalationInput) => call('previewEscalation', { ...target, ...escalation }),
  };
}

/** What a CM can do with an escalation, as calls. */
export function escalationActions(call: MakeCall, escalationId: string) {
  return {
    undo: () => call('undoEscalation', { escalationId }),
    retry: () => call('retryEscalation', { escalationId }),
    /** What is not confirmed has arrived, or a person has carried it there. */
    confirm: (byHand = false) => call('confirmDelivery', { escalationId, byHand }),
    parcel: () => call('parcelText', { escalationId }),
  };
}
