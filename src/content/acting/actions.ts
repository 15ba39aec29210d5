import { alive, call } from '../../browser/call.ts';
import type { Ask } from '../../contract/parcel.ts';
import type { Post } from '../../contract/post.ts';
import type { PostView } from '../../contract/state.ts';
import type { LabelGroup } from '../../contract/workspace.ts';
import { problemOf } from '../../domain/problem-of.ts';
import { problemSentence } from '../../ui/words/problems.ts';
import { barWords } from '../bar/words.ts';
import type { Session } from '../ports/session.ts';
import { popoverWords } from '../surface/popover/words.ts';
import { createEscalationNotice } from './escalation-notice.ts';
import { actingWords } from './words.ts';

/** What a CM can do with a post. Each resolves once it is stored, or after the reason why not was shown. */
export type Actions = ReturnType<typeof createActions>;

interface Escalation {
  readonly department: string;
  readonly ask?: Ask;
  readonly summary?: string;
  readonly proposal?: string;
  readonly link?: string;
}

/** The CM's actions as calls to the background; what comes back is shown, what fails is said. */
export function createActions(session: Session) {
  const { hello, views, notices, signal } = session;
  const { language } = hello;
  const w = actingWords[language];

  async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted || !alive()) return undefined;
      notices.show(problemSentence(problemOf(error), language));
      return undefined;
    }
  }
  async function change(work: () => Promise<PostView>, said: string = w.saved): Promise<void> {
    const view = await attempt(work);
    if (view === undefined || signal.aborted) return;
    views.put([view]);
    notices.say(said);
  }
  const undo = (escalationId: string) => change(() => call('undoEscalation', { escalationId }), w.undone);
  const notice = createEscalationNotice(session, undo);
  return {
    label: (post: Post, group: LabelGroup, value: string, on: boolean) => change(() => call('label', { post, group, value, on })),
    note: (post: Post, text: string) => change(() => call('note', { post, text })),
    claim: (post: Post) => change(() => call('claim', { post })),
    release: (postId: string) => change(() => call('release', { postId })),
    close: (post: Post) => change(() => call('close', { post })),
    reopen: (postId: string) => change(() => call('reopen', { postId })),
    mark: (post: Post, mark: string, until: string, fact: string) => change(() => call('mark', { post, mark, until, fact })),
    unmark: (post: Post, mark: string) => change(() => call('mark', { post, mark, fact: '' })),
    /** Says what leaves and what becomes of it, so that a person sees whose words they sent. */
    async escalate(post: Post, escalation: Escalation) {
      if (!(await notice.announce(post))) return void notices.show(popoverWords[language].covered);
      const sent = await attempt(() => call('escalate', { post, ...escalation }));
      if (sent === undefined || signal.aborted) return;
      views.put([sent.view]);
      notice.follow({ post, ...sent });
    },
    undo,
    /** Something may have become of the last escalation. */
    look: notice.look,
    retry: (escalationId: string) => change(() => call('retryEscalation', { escalationId })),
    arrived: (escalationId: string) => change(() => call('confirmDelivery', { escalationId })),
    preview: (post: Post, escalation: Escalation) => call('previewEscalation', { post, ...escalation }),
    parcel: (escalationId: string) => call('parcelText', { escalationId }),
    async openPanel(postId: string) {
      const answer = await attempt(() => call('openPanel', { postId }));
      if (answer?.opened === false) notices.show(barWords[language].panelClosed);
    },
  };
}
