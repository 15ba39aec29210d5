import type { OpenReply, Reason, SentReply } from '../../ports/reply.ts';
import { type BrandAnswer, brandAnswers } from './brand-answers.ts';
import type { Question } from './question.ts';
import { reasonsToAsk } from './reasons.ts';
import type { TeamNews } from './team-news.ts';

export interface SendGuard {
  /** A draft begins: what the page shows by now was there before it. */
  begin(): void;
  /** Whether this send is to be held: the CM is asked once, with all reasons, and the next one goes. */
  hold(sent: SentReply): boolean;
}

/**
 * Decides at the click, from what is known then: a send cannot wait. Where a team's news is old, or the guide is still on
 * its way, the send is held while the newest is asked for, and the CM is told to send again or why not; the site's own
 * button is never pressed.
 */
export function createSendGuard(reply: OpenReply, news: TeamNews, question: Question): SendGuard {
  const asked = new Set<string>();
  const before = new Set<string>();
  /** A send of this draft was held already: what is only old, or still to come, holds it no second time. */
  let heldBefore = false;

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
  const ask = (reasons: readonly Reason[]) => {
    for (const { key } of reasons) asked.add(key);
    question.show('asks', reasons);
  };
  const look = async (sent: SentReply, unchecked: boolean) => {
    await Promise.all([news.pull(sent.post.id), reply.guideReady]);
    if (reply.signal.aborted) return;
    const reasons = reasonsOf((unchecked && reply.leaving()) || sent);
    if (reasons.some(({ key }) => !asked.has(key))) ask(reasons);
    else if (reasons.length > 0) return;
    else if (!news.reached) question.show('unknown');
    else question.show(unchecked ? 'fine' : 'clear');
  };
  return {
    begin() {
      asked.clear();
      heldBefore = false;
      before.clear();
      for (const { id } of brandAnswers(reply)) before.add(id);
    },
    hold(sent) {
      const reasons = reasonsOf(sent);
      const fresh = reasons.some(({ key }) => !asked.has(key));
      const unchecked = reply.guideComes;
      const looks = !heldBefore && (unchecked || news.stale);
      if (!fresh && !looks) {
        question.close();
        return false;
      }
      heldBefore = true;
      if (fresh) ask(reasons);
      else question.show(unchecked ? 'checks' : 'looks');
      if (looks) void look(sent, unchecked);
      return true;
    },
  };
}
