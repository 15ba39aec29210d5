import type { OpenReply, Reason, SentReply } from '../../ports/reply.ts';
import { type BrandAnswer, brandAnswers } from './brand-answers.ts';
import type { Question } from './question.ts';
import { reasonsToAsk } from './reasons.ts';
import type { TeamNews } from './team-news.ts';

/** A send that is pressed again this soon, ms, was a double click or a key that was held: the guide is still waited for. */
const IMPATIENT = 3_000;
/** What a question says is taken for read after so long, in ms. */
const READ = 1_000;
/** Checks that a long draft may need until all of it was looked at. */
const CHECKS = 40;

export interface SendGuard {
  /** A draft begins: what the page shows by now was there before it. */
  begin(): void;
  /** Whether this send is to be held: the CM is asked once, with all reasons, and the next one goes. */
  hold(sent: SentReply): boolean;
  /** The draft, or what colleagues do, is another now: a question that is shown says what is true. */
  refresh(read: () => SentReply | undefined): void;
}

/** What would leave, once the guide has looked at all of it; nothing where it could not. */
async function wholeCheck(reply: OpenReply): Promise<SentReply | undefined> {
  for (let left = CHECKS; left > 0 && reply.guide !== undefined && !reply.signal.aborted; left -= 1) {
    const sent = reply.leaving();
    if (sent === undefined || reply.guide.complete) return sent;
    // The page breathes between two checks of a long draft.
    await new Promise((next) => setTimeout(next));
  }
  return undefined;
}

/**
 * Decides at the click, from what is known then: a send cannot wait. Where a team's news is old, or the guide is still on
 * its way, the send is held while the newest is asked for, and the CM is told to send again or why not; the site's own
 * button is never pressed.
 */
export function createSendGuard(reply: OpenReply, news: TeamNews, question: Question): SendGuard {
  /** Since when each reason counts as asked. */
  const asked = new Map<string, number>();
  const isAsked = ({ key }: Reason) => (asked.get(key) ?? Number.POSITIVE_INFINITY) <= performance.now();
  const before = new Set<string>();
  /** When a send of this draft was held first: what is only old, or still to come, holds it no second time. */
  let heldAt: number | undefined;
  /** Which draft, and which send of it: what was asked for one of them says nothing about the next. */
  let turn = 0;

  const shown = (sent: SentReply): BrandAnswer[] => {
    const all = brandAnswers(reply);
    // What was there when the CM's own answer was the last one known is that answer.
    return news.view(sent.post.id)?.answered?.mine ? all.filter(({ id }) => !before.has(id)) : all;
  };
  const reasonsOf = (sent: SentReply): Reason[] =>
    reasonsToAsk({
      view: news.view(sent.post.id),
      shown: shown(sent),
      findings: sent.findings,
      now: Date.now(),
      unfilled: reply.guide?.unfilledFields(sent.text) ?? [],
    });
  const ask = (reasons: readonly Reason[], from = performance.now()) => {
    for (const { key } of reasons) if (!asked.has(key)) asked.set(key, from);
    question.show('asks', reasons);
  };
  const look = async (sent: SentReply, unchecked: boolean) => {
    const begun = turn;
    await Promise.all([news.pull(sent.post.id), reply.guideReady]);
    const checked = unchecked ? await wholeCheck(reply) : undefined;
    if (reply.signal.aborted || turn !== begun) return;
    const reasons = reasonsOf(checked ?? sent);
    if (reasons.some((reason) => !isAsked(reason))) ask(reasons);
    else if (reasons.length > 0) return;
    else if (!news.reached) question.show('unknown');
    else if (!unchecked) question.show('clear');
    else question.show(checked === undefined ? 'unread' : 'fine');
  };
  return {
    begin() {
      turn += 1;
      asked.clear();
      heldAt = undefined;
      before.clear();
      for (const { id } of brandAnswers(reply)) before.add(id);
    },
    hold(sent) {
      const reasons = reasonsOf(sent);
      const fresh = reasons.some((reason) => !isAsked(reason));
      const unchecked = reply.guideComes;
      const looks = heldAt === undefined && (unchecked || news.stale);
      const isImpatient = heldAt !== undefined && unchecked && performance.now() - heldAt < IMPATIENT;
      if (!fresh && !looks && !isImpatient) {
        turn += 1;
        question.close();
        return false;
      }
      heldAt ??= performance.now();
      if (fresh) {
        // What came a moment ago is asked by this very press.
        for (const { key } of reasons) asked.delete(key);
        ask(reasons);
      } else question.show(unchecked ? 'checks' : 'looks');
      if (looks) void look(sent, unchecked);
      return true;
    },
    refresh(read) {
      const { state } = question;
      // What is still being looked for says how it ended by itself.
      if (state === undefined || state === 'looks' || state === 'checks') return;
      const sent = read();
      if (sent === undefined || sent.text.trim() === '') return question.close();
      const reasons = reasonsOf(sent);
      // A reason that comes under the hand that presses send holds it still.
      if (reasons.length > 0) ask(reasons, performance.now() + READ);
      else if (state === 'asks') question.show('fine');
    },
  };
}
