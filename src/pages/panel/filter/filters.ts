import type { Workspace } from '../../../contract/workspace.ts';
import { carriedKeys } from '../../../domain/current-labels.ts';
import { isUnder } from '../../../domain/topic-keys.ts';
import { writtenAt } from '../../../domain/written-at.ts';
import { filterValue, personOf } from '../../../log/queue.ts';
import { isClosedPlace, type QueueItem } from '../queue.ts';

/** By what the rows of the queue are filtered, in the order in which they are offered. */
export const filterFields = ['late', 'site', 'kind', 'sentiment', 'topic', 'person', 'member', 'date', 'mark'] as const;
export type FilterField = (typeof filterFields)[number];

/** One condition on a row. Those of one field are joined by “or”, fields by “and”. */
export interface Filter {
  readonly field: FilterField;
  readonly value: string;
}

export interface Filters {
  /** What the store searches for. */
  readonly search: string;
  readonly chosen: readonly Filter[];
}

export const noFilters: Filters = { search: '', chosen: [] };

/** Whether the queue is narrowed down, by words or by filters: then the posts of all tabs are looked through. */
export const isFiltering = ({ search, chosen }: Filters): boolean => search.trim() !== '' || chosen.length > 0;

export const isSameFilter = (a: Filter, b: Filter): boolean => a.field === b.field && a.value === b.value;

/** The filters with one more, or without it where it is chosen already. */
export function changeFilter(chosen: readonly Filter[], filter: Filter): readonly Filter[] {
  const left = chosen.filter((one) => !isSameFilter(one, filter));
  return left.length < chosen.length ? left : [...chosen, filter];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The day of the week and earlier days begin at the CM's own midnight. */
function dayOf(at: number, now: number): readonly string[] {
  const today = new Date(now).setHours(0, 0, 0, 0);
  if (at >= today) return ['today', 'week'];
  return at >= today - 6 * DAY ? [at >= today - DAY ? 'yesterday' : '', 'week'] : ['older'];
}

function lateness({ dueAt, place }: QueueItem, now: number): readonly string[] {
  if (dueAt === undefined || isClosedPlace(place)) return [];
  return dueAt <= now ? ['late'] : dueAt <= now + HOUR ? ['soon'] : [];
}

/** Who has to do with a post: who holds it, who handed it over, who wrote its note. */
export function membersOf({ state }: QueueItem, now: number): readonly { readonly id: string; readonly name: string }[] {
  const holder = state.claim !== undefined && state.claim.until > now ? [state.claim.by] : [];
  const note = state.note === undefined ? [] : [state.note.by];
  return [...holder, ...state.escalations.map(({ by }) => by), ...note];
}

/** What a row has of a field, as values of filters. */
export function valuesOf(item: QueueItem, field: FilterField, now: number): readonly string[] {
  const { labels, post } = item.state;
  const values: Record<FilterField, () => readonly (string | undefined)[]> = {
    late: () => lateness(item, now),
    site: () => [post.site],
    kind: () => [labels.kind],
    sentiment: () => [labels.sentiment],
    topic: () => labels.topics,
    person: () => [personOf(item.state)],
    member: () => membersOf(item, now).map(({ id }) => id),
    date: () => dayOf(writtenAt(item.state), now),
    mark: () => item.marks.map(({ mark }) => mark),
  };
  return values[field]().filter((value) => value !== undefined && value !== '') as string[];
}

/** Fields whose values the store keeps among the words of a post. */
const storedFields: ReadonlySet<FilterField> = new Set(['site', 'kind', 'sentiment', 'topic', 'person', 'member']);

/** What the store can narrow down the filters by: of each list one at least. `filterQueue` decides about each post. */
export function valuesToFind({ chosen }: Filters, labels: Workspace['labels']): readonly (readonly string[])[] {
  const lists = filterFields.map((field) => (storedFields.has(field) ? chosen.filter((one) => one.field === field) : []));
  // What is stored of a post is the label that it was given, which may have been merged into the chosen one since.
  const keysOf = ({ field, value }: Filter) =>
    field === 'kind' || field === 'sentiment' || field === 'topic' ? carriedKeys(labels[field], value) : [value];
  const valuesOfFilter = (filter: Filter) => keysOf(filter).map((key) => filterValue(filter.field, key));
  return lists.filter(({ length }) => length > 0).map((list) => list.flatMap(valuesOfFilter));
}

/** The rows that have, of each field with a filter, one of its values. A topic finds its children. The store has searched. */
export function filterQueue(items: readonly QueueItem[], { chosen }: Filters, now: number): QueueItem[] {
  const byField = filterFields.flatMap((field) => {
    const wanted = chosen.filter((one) => one.field === field).map(({ value }) => value);
    return wanted.length === 0 ? [] : [{ field, wanted }];
  });
  const isOne = (field: FilterField, value: string, wanted: string) => value === wanted || (field === 'topic' && isUnder(value, wanted));
  return items.filter(
    (item) =>
      item.hasLeft ||
      byField.every(({ field, wanted }) => valuesOf(item, field, now).some((value) => wanted.some((one) => isOne(field, value, one)))),
  );
}
