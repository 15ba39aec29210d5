import type { EscalationView, PostState, PostView, Priority, QueuePlace } from '../../contract/state.ts';
import { isUnreached, lateSince } from '../../domain/unreached.ts';
import { writtenAt } from '../../domain/written-at.ts';

/** One row of the queue: the state of a post and what the panel works out from it. Times in ms. */
export interface QueueItem {
  readonly state: PostState;
  readonly place: QueuePlace;
  /** Where else it stands, because nobody has it. */
  readonly alsoIn?: QueuePlace;
  /** The tab where it is still shown though it moved, because the cursor is on it. */
  readonly shownIn?: QueuePlace;
  /** What gives such a row its place in the list: the post as it was when the cursor came. */
  readonly sortedAs?: QueueItem;
  /** Neither the tab nor the search finds it any more. */
  readonly hasLeft?: boolean;
  readonly priority: Priority;
  /** When the first reply is due. */
  readonly dueAt?: number;
  readonly escalations: readonly EscalationView[];
  /** Marks of the author that are in force. */
  readonly marks: PostView['marks'];
}

export const places = ['open', 'mine', 'escalated', 'answered', 'done'] as const satisfies readonly QueuePlace[];

/** Whether a post of the queue stands in a tab. */
export const standsIn = ({ place, alsoIn }: QueueItem, tab: QueuePlace): boolean => place === tab || alsoIn === tab;

/** Whether its row is in a tab: where it stands, or where the cursor still is on it. */
const isShownIn = (item: QueueItem, tab: QueuePlace): boolean => (item.shownIn === undefined ? standsIn(item, tab) : item.shownIn === tab);

/** Whether nothing more is to be done about posts of this tab: their points and their time limits mean nothing any more. */
export const isClosedPlace = (place: QueuePlace): boolean => place === 'answered' || place === 'done';

/** Whether nobody has a post of the queue though it was handed over. Who closed it let go of it. */
export const hasNobody = ({ place, escalations }: QueueItem): boolean => !isClosedPlace(place) && escalations.some(isUnreached);

function troubleOf(item: QueueItem, now: number): number {
  if (hasNobody(item)) return 2;
  return Number(item.escalations.some((escalation) => lateSince(escalation, now) !== undefined));
}

/**
 * What nobody has first, then what a department is late with, then the highest priority, then the longest wait; what is
 * answered or done, newest first.
 */
export function sortQueue(items: readonly QueueItem[], place: QueuePlace, now: number): QueueItem[] {
  const byTime = (a: QueueItem, b: QueueItem) => writtenAt(a.state) - writtenAt(b.state);
  const byTrouble = (a: QueueItem, b: QueueItem) => troubleOf(b, now) - troubleOf(a, now);
  const byPoints = (a: QueueItem, b: QueueItem) => byTrouble(a, b) || b.priority.points - a.priority.points || byTime(a, b);
  const order = isClosedPlace(place) ? (a: QueueItem, b: QueueItem) => b.state.updatedAt - a.state.updatedAt : byPoints;
  return [...items].sort((a, b) => order(a.sortedAs ?? a, b.sortedAs ?? b));
}

export type PlaceCounts = Readonly<Record<QueuePlace, number>>;
export const noCounts: PlaceCounts = { open: 0, mine: 0, escalated: 0, answered: 0, done: 0 };

/** The posts of one tab, in its order. */
export interface QueueGroup {
  readonly place: QueuePlace;
  readonly items: readonly QueueItem[];
}

/** What was found, by tab: that of `place` first. Each post once where all tabs are searched, in the tab that is nearest. */
export function groupsOf(found: readonly QueueItem[], place: QueuePlace, searching: boolean, now: number): QueueGroup[] {
  const inTab = (tab: QueuePlace) =>
    found.filter((item) => (searching && tab !== place ? isFirstIn(item, tab, place) : isShownIn(item, tab)));
  const tabs = searching ? [place, ...places.filter((tab) => tab !== place)] : [place];
  return tabs.map((tab) => ({ place: tab, items: sortQueue(inTab(tab), tab, now) })).filter(({ items }) => items.length > 0);
}

const isFirstIn = (item: QueueItem, tab: QueuePlace, front: QueuePlace) => (item.shownIn ?? item.place) === tab && !isShownIn(item, front);

/** The tabs where something waits, but for one. */
export function waitingPlaces(counts: PlaceCounts, but: QueuePlace): QueuePlace[] {
  return places.filter((place) => place !== but && !isClosedPlace(place) && counts[place] > 0);
}

/** How many rows each tab shows: while searching those that were found, else what the store counts. */
export function tabCounts(found: readonly QueueItem[], all: PlaceCounts, searching: boolean): PlaceCounts {
  if (!searching) return all;
  const of = (one: QueuePlace) => found.filter((item) => !item.hasLeft && standsIn(item, one)).length;
  return Object.fromEntries(places.map((one) => [one, of(one)])) as Record<QueuePlace, number>;
}
