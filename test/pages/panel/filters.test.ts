import { expect, it } from 'vitest';
import { filterValuesOf } from '../../../src/log/queue.ts';
import { choicesOf, matching } from '../../../src/pages/panel/filter/choices.ts';
import { changeFilter, type Filter, filterQueue, valuesToFind } from '../../../src/pages/panel/filter/filters.ts';

import type { QueueItem } from '../../../src/pages/panel/queue.ts';
import { hour, lea, minute, now, sampleItem, samplePost, sampleState, workspace } from '../../../tools/samples.ts';

const rowOf = (post: Parameters<typeof samplePost>[0] = {}, state: Parameters<typeof sampleState>[1] = {}, more: Partial<QueueItem> = {}) =>
  sampleItem(sampleState(samplePost(post), state), more);
const hits = (items: readonly QueueItem[], ...chosen: Filter[]) => filterQueue(items, { search: '', chosen }, now).length;

it('joins the filters of one field by “or”, fields by “and”, and finds the children of a topic', () => {
  const late = rowOf({}, { labels: { kind: 'complaint', topics: ['delivery/late'] } });
  const topics = (...values: string[]) => values.map((value) => ({ field: 'topic', value }) as const);
  expect(hits([late], ...topics('delivery', 'price'))).toBe(1);
  expect(hits([late], ...topics('delivery'), { field: 'kind', value: 'praise' })).toBe(0);
  expect(hits([late], { field: 'sentiment', value: 'angry' })).toBe(0);
});

it('looks for posts under the labels that were merged into the chosen one, or into a part of it', () => {
  const merging: Readonly<Record<string, string>> = { billing: 'price', staff: 'price/rate' };
  const topic = workspace.labels.topic.map((label) => ({ ...label, ...(merging[label.key] && { mergedInto: merging[label.key] }) }));
  const chosen = [{ field: 'topic', value: 'price' }] as const;
  const [values] = valuesToFind({ search: '', chosen }, { ...workspace.labels, topic });
  const stored = (key: string) => filterValuesOf(sampleState(samplePost(), { labels: { topics: [key] } }));
  for (const key of ['price', 'billing', 'staff']) expect(stored(key).some((value) => values?.includes(value))).toBe(true);
  expect(stored('store').some((value) => values?.includes(value))).toBe(false);
});

it.each<[string, QueueItem, Filter]>([
  ['site', rowOf({ site: 'facebook', id: 'facebook:1' }), { field: 'site', value: 'facebook' }],
  [
    'a name without an account',
    rowOf({ author: { name: 'Nadia' } }, { authorId: undefined as never }),
    { field: 'person', value: 'name Nadia' },
  ],
  ['who holds it', rowOf({}, { claim: { by: lea, until: now + hour, at: 1, device: 'd', seq: 1 } }), { field: 'member', value: lea.id }],
  [
    'who handed it over',
    rowOf({}, { escalations: [{ id: 'e', department: 'pr', stage: 'sent', by: lea, at: 1, updatedAt: 1 }] }),
    { field: 'member', value: lea.id },
  ],
  ['what is late', rowOf({}, {}, { dueAt: now - minute }), { field: 'late', value: 'late' }],
  ['what is due within the hour', rowOf({}, {}, { dueAt: now + 20 * minute }), { field: 'late', value: 'soon' }],
  ['day', rowOf({ postedAt: new Date(now - minute).toISOString() }), { field: 'date', value: 'today' }],
  ['an earlier time', rowOf({ postedAt: new Date(now - 30 * 24 * hour).toISOString() }), { field: 'date', value: 'older' }],
  ['mark', rowOf({}, {}, { marks: [{ mark: 'journalist', until: now + hour, fact: '' }] }), { field: 'mark', value: 'journalist' }],
])('filters by %s', (_, item, filter) => {
  expect(hits([item], filter)).toBe(1);
  expect(hits([rowOf({ author: { name: 'Other', handle: 'other' }, postedAt: new Date(now - 3 * 24 * hour).toISOString() })], filter)).toBe(
    0,
  );
});

it('does not call late what is answered', () => {
  expect(hits([rowOf({}, {}, { dueAt: now - minute, place: 'answered' })], { field: 'late', value: 'late' })).toBe(0);
});

it('offers what the rows have and nothing else, in words', () => {
  const items = [rowOf({ id: 'facebook:1', site: 'facebook' }, { labels: { kind: 'complaint', topics: [] } })];
  const titles = choicesOf({ items, workspace, language: 'en', now }).all.map(({ title }) => title);
  expect(titles).toContain('From: Facebook');
  expect(titles).toContain('Kind: Complaint');
  expect(titles).not.toContain('From: X');
});

it('finds a filter by the start of its words, with accents or without', () => {
  const items = [rowOf({}, { labels: { kind: 'complaint', topics: [] } })];
  const choices = choicesOf({ items, workspace, language: 'fr', now }).all;
  expect(matching(choices, 'recla genre').map(({ value }) => value)).toEqual(['complaint']);
  expect(matching(choices, 'zzz')).toEqual([]);
});

const person = (id: string, name: string, handle?: string) => rowOf({ author: { name, ...(handle && { handle }) } }, { authorId: id });
const named = (...items: QueueItem[]) =>
  choicesOf({ items, workspace, language: 'en', now })
    .all.filter(({ field }) => field === 'person')
    .map(({ name }) => name);

it('tells two accounts of one name apart by their handles, and has no handle where the name is enough', () => {
  const twice = [person('x:one', 'Marie', 'marie_one'), person('x:two', 'Marie', 'marie_two'), person('x:three', 'Paul', 'paul')];
  expect(named(...twice)).toEqual(['Marie (@marie_one)', 'Marie (@marie_two)', 'Paul']);
});

it('tells accounts of one name apart where they have no handle', () => {
  expect(named(person('facebook:1', 'Marie'), person('facebook:2', 'Marie'))).toEqual(['Marie (facebook:1)', 'Marie (facebook:2)']);
});

it('names a chosen filter as it was offered, and one that no row has any more by what it holds', () => {
  const { choiceOf } = choicesOf({ items: [person('x:one', 'Marie'), person('x:two', 'Marie')], workspace, language: 'en', now });
  expect(choiceOf({ field: 'person', value: 'x:two' }).title).toBe('Person: Marie (x:two)');
  expect(choiceOf({ field: 'person', value: 'name Zoé' }).title).toBe('Person: Zoé');
});

it('reads each row a fixed number of times, however many people wrote', () => {
  const readsOf = (count: number) => {
    let reads = 0;
    const items = Array.from({ length: count }, (_, place) => {
      const { state, ...rest } = person(`x:${place}`, `Client ${place}`);
      return {
        ...rest,
        get state() {
          reads++;
          return state;
        },
      };
    });
    choicesOf({ items, workspace, language: 'en', now });
    return reads / count;
  };
  expect(readsOf(400)).toBe(readsOf(40));
});

it('offers no more than fifty filters at once, and finds the others by their words', () => {
  const items = Array.from({ length: 300 }, (_, place) => person(`x:${place}`, `Client ${place}`));
  const { all } = choicesOf({ items, workspace, language: 'en', now });
  expect(matching(all, 'client')).toHaveLength(50);
  expect(matching(all, 'client 299').map(({ name }) => name)).toEqual(['Client 299']);
});

it('takes a filter away by choosing it again', () => {
  const filter: Filter = { field: 'site', value: 'x' };
  expect(changeFilter(changeFilter([], filter), { ...filter })).toEqual([]);
});
