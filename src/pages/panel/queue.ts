import type { Post } from '../../contract/post.ts';
import type { EscalationView, PostState, PostView, Priority, QueuePlace } from '../../contract/state.ts';
import { isUnder } from '../../domain/labels.ts';

/** One row of the queue: the state of a post and what the panel works out from it. Times in ms. */
export interface QueueItem {
  readonly state: PostState;
  readonly place: QueuePlace;
  readonly priority: Priority;
  /** When the first reply is due. */
  readonly dueAt?: number;
  readonly escalations: readonly EscalationView[];
  /** Marks of the author that are in force. */
  readonly marks: PostView['marks'];
}

export const places = ['open', 'mine', 'escalated', 'answered'] as const satisfies readonly QueuePlace[];

/** When the person wrote; where the page did not say, when the team first saw it. */
export function writtenAt({ post, capturedAt }: { readonly post: Post; readonly capturedAt: number }): number {
  const time = post.postedAt === undefined ? Number.NaN : Date.parse(post.postedAt);
  return Number.isNaN(time) ? capturedAt : time;
}

const isUnsure = ({ escalations }: QueueItem) => Number(escalations.some(({ stage }) => stage === 'unconfirmed'));

/** What may have been sent first, then the highest priority, then the longest wait; what is answered, newest first. */
export function sortQueue(items: readonly QueueItem[], place: QueuePlace): QueueItem[] {
  const byTime = (a: QueueItem, b: QueueItem) => writtenAt(a.state) - writtenAt(b.state);
  const byPoints = (a: QueueItem, b: QueueItem) => isUnsure(b) - isUnsure(a) || b.priority.points - a.priority.points || byTime(a, b);
  return [...items].sort(place === 'answered' ? (a, b) => b.state.updatedAt - a.state.updatedAt : byPoints);
}

export interface Filters {
  readonly search: string;
  readonly kinds: readonly string[];
  readonly sentiments: readonly string[];
  readonly topics: readonly string[];
}

export const noFilters: Filters = { search: '', kinds: [], sentiments: [], topics: [] };

export function countFilters({ kinds, sentiments, topics }: Filters): number {
  return kinds.length + sentiments.length + topics.length;
}

const among = (chosen: readonly string[], value: string | undefined) =>
  chosen.length === 0 || (value !== undefined && chosen.includes(value));

/** The rows that carry, in each group with a filter, one of its labels. A topic finds its children. The store has searched. */
export function filterQueue(items: readonly QueueItem[], filters: Filters): QueueItem[] {
  const onTopic = (topics: readonly string[]) =>
    filters.topics.length === 0 || topics.some((topic) => filters.topics.some((chosen) => isUnder(topic, chosen)));
  return items.filter(
    (item) =>
      among(filters.kinds, item.state.labels.kind) &&
      among(filters.sentiments, item.state.labels.sentiment) &&
      onTopic(item.state.labels.topics),
  );
}

/**
 * How many rows each tab shows. While searching all of them are among `found`; else only those of `place` are, and
 * `all` says the others.
 */
export function tabCounts(found: readonly QueueItem[], all: Readonly<Record<QueuePlace, number>>, place: QueuePlace, searching: boolean) {
  const of = (one: QueuePlace) => found.filter((item) => item.place === one).length;
  if (!searching) return { ...all, [place]: of(place) };
  return { open: of('open'), mine: of('mine'), escalated: of('escalated'), answered: of('answered') };
}

/** What of a row must be seen first: an escalation that waits for the CM wins over one on its way. */
export function mainEscalation(escalations: readonly EscalationView[]): EscalationView | undefined {
  const weight = (one: EscalationView) =>
    one.stage === 'unconfirmed'
      ? 5
      : one.stage === 'refused'
        ? 4
        : one.stage === 'unrouted' || one.stage === 'handed'
          ? 3
          : one.problem !== undefined
            ? 2
            : 1;
  return [...escalations].filter(({ stage }) => stage !== 'undone').sort((a, b) => weight(b) - weight(a) || b.at - a.at)[0];
}
