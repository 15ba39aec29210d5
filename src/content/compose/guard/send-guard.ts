import type { ComposerSite } from '../../../contract/site.ts';
import type { Session } from '../../ports/session.ts';
import { unfilledFields } from '../check/unfilled.ts';
import type { Sent } from '../sending.ts';
import { type BrandAnswer, brandAnswers } from './brand-answers.ts';
import type { Question } from './question.ts';
import { type Reason, reasonsToAsk } from './reasons.ts';
import type { TeamNews } from './team-news.ts';

export interface SendGuard {
  /** A draft begins: what the page shows by now was there before it. */
  begin(): void;
  /** Whether this send is to be held: the CM is asked once, with all reasons, and the next one goes. */
  hold(sent: Sent): boolean;
}

interface Guarded {
  readonly session: Session;
  readonly site: ComposerSite;
  readonly composer: HTMLElement;
  readonly news: TeamNews;
  readonly question: Question;
}

/**
 * Decides at the click, from what is known then: a send cannot wait. Where a team's news is old, the send is held while
 * the newest is asked for, and the CM is told to send again or why not; the site's own button is never pressed.
 */
export function sendGuard({ session, site, composer, news, question }: Guarded): SendGuard {
  const { language } = session.hello;
  const asked = new Set<string>();
  const before = new Set<string>();
  /** The CM was told about this draft's post a moment ago: old news holds it no second time. */
  let told = false;

  const shown = (sent: Sent): BrandAnswer[] => {
    const all = brandAnswers(session, site, composer);
    // What was there when the CM's own answer was the last one known is that answer.
    return news.view(sent.post.id)?.answered?.mine ? all.filter(({ id }) => !before.has(id)) : all;
  };
  const reasons = (sent: Sent): Reason[] =>
    reasonsToAsk({
      ...{ view: news.view(sent.post.id), shown: shown(sent), findings: sent.findings, language, now: Date.now() },
      unfilled: unfilledFields(sent.text, language),
    });
  const ask = (found: readonly Reason[]) => {
    for (const { key } of found) asked.add(key);
    question.ask(found.map(({ text }) => text));
  };
  const look = async (sent: Sent) => {
    await news.pull(sent.post.id);
    const found = reasons(sent);
    if (found.some(({ key }) => !asked.has(key))) ask(found);
    else if (found.length === 0) question.over(news.reached);
  };
  return {
    begin() {
      asked.clear();
      told = false;
      before.clear();
      for (const { id } of brandAnswers(session, site, composer)) before.add(id);
    },
    hold(sent) {
      const found = reasons(sent);
      const fresh = found.some(({ key }) => !asked.has(key));
      const old = news.stale && !told;
      if (!fresh && !old) {
        question.close();
        return false;
      }
      told = true;
      if (fresh) ask(found);
      else question.look();
      if (old) void look(sent);
      return true;
    },
  };
}
