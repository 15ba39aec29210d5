import { expect, it } from 'vitest';
import { choicesOf, matching } from '../../../src/pages/panel/filter/choices.ts';
import { changeFilter, type Filter, filterQueue } from '../../../src/pages/panel/filter/filters.ts';
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
  const titles = choicesOf({ items, workspace, language: 'en', now }).map(({ title }) => title);
  expect(titles).toContain('From: Facebook');
  expect(titles).toContain('Kind: Complaint');
  expect(titles).not.toContain('From: X');
});

it('finds a filter by the start of its words, with accents or without', () => {
  const items = [rowOf({}, { labels: { kind: 'complaint', topics: [] } })];
  const choices = choicesOf({ items, workspace, language: 'fr', now });
  expect(matching(choices, 'recla type').map(({ value }) => value)).toEqual(['complaint']);
  expect(matching(choices, 'zzz')).toEqual([]);
});

it('takes a filter away by choosing it again', () => {
  const filter: Filter = { field: 'site', value: 'x' };
  expect(changeFilter(changeFilter([], filter), { ...filter })).toEqual([]);
});
