import type { AuthorState, PostState } from '../contract/state.ts';
import type { TimeLimit, Workspace } from '../contract/workspace.ts';
import { isSensitive } from '../domain/labels.ts';
import { businessMinutesBetween, deadlineAfter } from './deadlines.ts';
import { limitFor } from './limits.ts';
import { placedLabels } from './placed-labels.ts';
import { type PriorityFacts, waitingShares } from './priority.ts';

const MINUTE = 60_000;

/** When the person began to wait: at the post where the page said it, else when it was captured. */
function begun({ post, capturedAt }: PostState): number {
  const posted = Date.parse(post.postedAt ?? '');
  return Number.isNaN(posted) ? capturedAt : Math.min(posted, capturedAt);
}

/** Whether the brand is addressed by one of its handles, or something is asked. */
function addresses({ post }: PostState, accounts: readonly string[]): boolean {
  if (post.text.includes('?')) return true;
  const handles = accounts
    .filter((one) => one.startsWith(`${post.site}:`))
    .map((one) => `@${one.slice(post.site.length + 1)}`.toLowerCase());
  const words = post.text.toLowerCase().match(/@[\p{L}\p{N}_.]+/gu) ?? [];
  return words.some((word) => handles.includes(word));
}

function marked(author: AuthorState | undefined, marks: readonly string[], now: number): boolean {
  return author?.marks.some((one) => marks.includes(one.mark) && one.until > now) ?? false;
}

function limitOf(state: PostState, author: AuthorState | undefined, workspace: Workspace, now: number): TimeLimit | undefined {
  const { kind, sentiment, topics } = placedLabels(state, workspace.labels);
  const sensitive = isSensitive(topics, workspace.labels.topic);
  return limitFor({ kind, sentiment, topics, sensitive, vip: marked(author, ['journalist', 'influencer'], now) }, workspace.limits);
}

/** Until when, within how many minutes, and whether at any hour; none where nothing is owed. */
interface Due {
  readonly at: number;
  readonly minutes: number;
  readonly anyHour: boolean;
}

function dueOf(state: PostState, author: AuthorState | undefined, workspace: Workspace, now: number): Due | undefined {
  const { firstReply: minutes, anyHour } = limitOf(state, author, workspace, now) ?? { firstReply: null, anyHour: false };
  if (state.closed || state.replies.length > 0 || minutes === null) return undefined;
  return { at: deadlineAfter(begun(state), minutes, workspace.hours, anyHour), minutes, anyHour };
}

/** When the first reply is due (ms); none where no limit applies, or once it was answered or closed. */
export function dueAt(state: PostState, author: AuthorState | undefined, workspace: Workspace, now: number): number | undefined {
  return dueOf(state, author, workspace, now)?.at;
}

/** The share of its limit that a post has waited; 1 once late. The deadline comes first: a wait of years is not added up. */
function waitOf(state: PostState, author: AuthorState | undefined, workspace: Workspace, now: number): number | undefined {
  const due = dueOf(state, author, workspace, now);
  if (due === undefined) return undefined;
  if (now >= due.at) return 1;
  const start = begun(state);
  const waited = due.anyHour ? (now - start) / MINUTE : businessMinutesBetween(start, now, workspace.hours);
  return Math.max(0, waited) / due.minutes;
}

/**
 * The moments (ms) from which on the wait of a post counts for more. The last millisecond before a share is told too, where the
 * share is reached between two; those that are long over are left out once it is late.
 */
export function waitSteps(state: PostState, author: AuthorState | undefined, workspace: Workspace, now: number): number[] {
  const due = dueOf(state, author, workspace, now);
  if (due === undefined) return [];
  const shares = now > due.at + 1 ? [] : waitingShares;
  const reached = shares.map((share) => deadlineAfter(begun(state), share * due.minutes, workspace.hours, due.anyHour));
  return [...reached, due.at].flatMap((at) => [Math.floor(at), Math.floor(at) + 1]);
}

/** What the states say of a post at `now` (ms), for `priorityOf`. Reach, speed and incidents are not in the states. */
export function factsOf(state: PostState, author: AuthorState | undefined, workspace: Workspace, now: number): PriorityFacts {
  const { labels } = state;
  const { kind, sentiment, topics } = placedLabels(state, workspace.labels);
  return {
    kind,
    isKindSuggested: labels.kind === undefined && kind !== undefined,
    sentiment,
    sensitive: isSensitive(topics, workspace.labels.topic),
    isTopicSuggested: labels.topics.length === 0 && topics.length > 0,
    mention: addresses(state, workspace.accounts),
    vip: marked(author, ['journalist', 'influencer'], now),
    ambassador: marked(author, ['ambassador'], now),
    critic: marked(author, ['critic'], now),
    wait: waitOf(state, author, workspace, now),
    answered: state.replies.length > 0,
  };
}
