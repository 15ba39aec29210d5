import type { EscalationView, PostView } from '../../contract/state.ts';
import { isSensitive } from '../../domain/labels.ts';
import { mainEscalation } from '../../domain/unreached.ts';
import type { Language } from '../../guide/language.ts';
import { lacksOf } from '../../ui/post/lacks.ts';
import type { BarInput } from '../ports/bar-part.ts';

/** The escalation that the bar shows: one that nobody has, else the latest that was not taken back. */
export function shownEscalation(view: PostView | undefined): EscalationView | undefined {
  return view && mainEscalation(view.escalations);
}

/** Whether the bar offers to escalate: nothing of the post is under way, it waits for something, and it is no ad. */
export function offersEscalation({ post, view }: BarInput): boolean {
  return shownEscalation(view) === undefined && post.kind !== 'ad' && !view?.closed && view?.answered === undefined;
}

/** Whether the post is not for the CM alone: its topic is sensitive, its answer is late, or it is a complaint that is theirs. */
export function mustBeHandedOver({ view, workspace, now }: BarInput): boolean {
  if (view === undefined) return false;
  const { labels, claim, dueAt } = view;
  const isMine = claim?.mine === true && claim.until > now;
  return (
    isSensitive(labels.topics, workspace.labels.topic) || (dueAt !== undefined && dueAt <= now) || (labels.kind === 'complaint' && isMine)
  );
}

/** What leaves without its author or its words says so before it leaves. */
export function withLacks(title: string, post: BarInput['post'], language: Language): string {
  return [title, ...lacksOf(post, language)].join('\n');
}
