import type { EscalationView, PostView } from '../../contract/state.ts';
import type { Language } from '../../guide/language.ts';
import { lacksOf } from '../../ui/post/lacks.ts';
import type { BarInput } from '../ports/bar-part.ts';

/** The escalation that the bar shows: the latest that was not taken back. */
export function shownEscalation(view: PostView | undefined): EscalationView | undefined {
  return view?.escalations.filter(({ stage }) => stage !== 'undone').sort((a, b) => b.at - a.at)[0];
}

/** Whether the post can be escalated from here: nothing of it is under way, and it is no ad. */
export function canEscalate({ post, view }: BarInput): boolean {
  return shownEscalation(view) === undefined && post.kind !== 'ad' && !view?.closed;
}

/** What leaves without its author or its words says so before it leaves. */
export function withLacks(title: string, post: BarInput['post'], language: Language): string {
  return [title, ...lacksOf(post, language)].join('\n');
}
