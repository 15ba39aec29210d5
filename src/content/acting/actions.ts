import { alive, call } from '../../browser/call.ts';
import type { Post } from '../../contract/post.ts';
import type { PostView } from '../../contract/state.ts';
import type { LabelGroup } from '../../contract/workspace.ts';
import { type EscalationInput, escalationActions, postActions } from '../../domain/post-actions.ts';
import { problemOf } from '../../domain/problem-of.ts';
import { problemSentence } from '../../ui/words/problems.ts';
import { barWords } from '../bar/words.ts';
import type { Session } from '../ports/session.ts';
import { popoverWords } from '../surface/popover/words.ts';
import { createEscalationNotice } from './escalation-notice.ts';
import { showSetAside } from './set-aside.ts';
import { actingWords } from './words.ts';

/** What a CM can do with a post. Each resolves once it is stored, or after the reason why not was shown. */
export type Actions = ReturnType<typeof createActions>;

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
  async function change(work: () => Promise<PostView>, said: string = w.saved): Promise<boolean> {
    const view = await attempt(work);
    if (view === undefined || signal.aborted) return false;
    views.put([view]);
    notices.say(said);
    return true;
  }
  const onPost = (post: Post) => postActions(call, { post });
  const onStored = (postId: string) => postActions(call, { postId });
  const onEscalation = (escalationId: string) => escalationActions(call, escalationId);
  const undo = (escalationId: string) => change(() => onEscalation(escalationId).undo(), w.undone);
  const arrived = (escalationId: string, byHand?: boolean) => change(() => onEscalation(escalationId).confirm(byHand));
  const notice = createEscalationNotice(session, { undo, byHand: (escalationId) => arrived(escalationId, true) });
  return {
    /** Asks for the topics that were set last; what was set here since comes first. Without an answer none is offered apart. */
    async readTopics() {
      const stored = await call('recentTopics', {}).catch(() => []);
      session.recentTopics = [...new Set([...session.recentTopics, ...stored])];
    },
    async label(post: Post, group: LabelGroup, value: string, on: boolean) {
      const before = views.get(post.id);
      if (group === 'topic' && on) session.recentTopics = [value, ...session.recentTopics.filter((key) => key !== value)];
      const set = (kind: string, to: boolean) => change(() => onPost(post).label(group, kind, to));
      await set(value, on);
      const putBack = (kind: string | undefined) => (kind === undefined ? set(value, false) : set(kind, true));
      showSetAside(session, { before, after: views.get(post.id), putBack });
    },
    note: (post: Post, text: string) => change(() => onPost(post).note(text)),
    claim: (post: Post) => change(() => onPost(post).claim()),
    release: (postId: string) => change(() => onStored(postId).release()),
    close: (post: Post) => change(() => onPost(post).close()),
    reopen: (postId: string) => change(() => onStored(postId).reopen()),
    mark: (post: Post, mark: string, until: string, fact: string) => change(() => onPost(post).mark(mark, until, fact)),
    unmark: (post: Post, mark: string) => change(() => onPost(post).unmark(mark)),
    /** Says what leaves and what becomes of it, so that a person sees whose words they sent. False where nothing was recorded. */
    async escalate(post: Post, escalation: EscalationInput): Promise<boolean> {
      if (!(await notice.announce(post))) {
        notices.show(popoverWords[language].covered);
        return false;
      }
      const sent = await attempt(() => onPost(post).escalate(escalation));
      if (sent === undefined || signal.aborted) return false;
      views.put([sent.view]);
      notice.follow({ post, ...sent });
      return true;
    },
    /** For a department that nothing reaches: the message to send by hand, once the escalation is recorded. */
    async handOut(post: Post, escalation: EscalationInput) {
      const { sent, handed } = (await attempt(() => onPost(post).handOut(escalation))) ?? {};
      if (sent === undefined || signal.aborted) return undefined;
      views.put([sent.view]);
      if (handed === undefined) notice.follow({ post, ...sent });
      return handed;
    },
    askChannel: (department: string, way: 'mail' | 'chat') => attempt(() => call('askChannel', { department, way })),
    undo,
    /** Something may have become of the last escalation. */
    look: notice.look,
    retry: (escalationId: string) => change(() => onEscalation(escalationId).retry()),
    arrived,
    preview: (post: Post, escalation: EscalationInput) => onPost(post).preview(escalation),
    parcel: (escalationId: string) => onEscalation(escalationId).parcel(),
    async openPanel(postId: string) {
      const answer = await attempt(() => call('openPanel', { postId }));
      if (answer?.opened === false) notices.show(barWords[language].panelClosed);
    },
  };
}
