import { expect, it } from 'vitest';
import { mainEscalation } from '../../../src/domain/unreached.ts';
import { writtenAt } from '../../../src/domain/written-at.ts';
import { noCounts, type QueueItem, sortQueue, tabCounts } from '../../../src/pages/panel/queue.ts';
import { parseRoute, postHash } from '../../../src/pages/panel/route.ts';
import { hour, now, sampleEscalation, sampleItem, samplePost, sampleState } from '../../../tools/samples.ts';

const item = (id: string, points: number, ago: number, more: Partial<QueueItem> = {}) =>
  sampleItem(sampleState(samplePost({ id, postedAt: new Date(now - ago).toISOString() })), {
    priority: { points, level: 'normal', reasons: [] },
    ...more,
  });
const ids = (items: readonly QueueItem[]) => items.map(({ state }) => state.id);

it('puts the highest priority first and, between equals, the one that waits longest', () => {
  expect(ids(sortQueue([item('x:new', 30, hour), item('x:old', 30, 3 * hour), item('x:top', 70, 0)], 'open', now))).toEqual([
    'x:top',
    'x:old',
    'x:new',
  ]);
});

it.each(['unrouted', 'refused', 'unconfirmed'] as const)('puts first what is %s, then what a department is late with', (stage) => {
  const alone = item('x:alone', 0, 0, { escalations: [sampleEscalation({ stage })] });
  const late = item('x:late', 1, 0, { escalations: [sampleEscalation({ stage: 'sent', dueAt: now - 1 })] });
  const timely = item('x:timely', 90, 0, { escalations: [sampleEscalation({ stage: 'sent', dueAt: now + 1 })] });
  expect(ids(sortQueue([timely, late, alone], 'open', now))).toEqual(['x:alone', 'x:late', 'x:timely']);
});

it('counts what nobody has in both tabs where it stands', () => {
  const alone = item('x:1', 1, 1, { place: 'mine', alsoIn: 'open' });
  expect(tabCounts([alone], noCounts, true)).toMatchObject({ open: 1, mine: 1 });
});

it('puts what was answered last first', () => {
  const [a, b] = [item('x:a', 90, hour), item('x:b', 1, hour)];
  const later = { ...b, state: { ...b.state, updatedAt: now } };
  expect(ids(sortQueue([a, later], 'answered', now))).toEqual(['x:b', 'x:a']);
});

it('counts the wait from the first sight when the page does not say when it was written', () => {
  const { postedAt: _, ...post } = samplePost();
  expect(writtenAt(sampleState(post))).toBe(now - hour);
  expect(writtenAt(sampleState(samplePost({ postedAt: 'yesterday' })))).toBe(now - hour);
});

it('counts what each tab shows while searching, else what the store counts', () => {
  const found = [item('x:1', 1, 1), item('x:2', 1, 1, { place: 'mine' })];
  const all = { open: 9, mine: 8, escalated: 7, answered: 6, done: 5 };
  expect(tabCounts(found, all, true)).toEqual({ open: 1, mine: 1, escalated: 0, answered: 0, done: 0 });
  expect(tabCounts(found, all, false)).toEqual(all);
});

it('shows first the escalation that waits for the community manager', () => {
  const refused = sampleEscalation({ id: 'e2', stage: 'refused', at: now - 9 * hour });
  expect(mainEscalation([sampleEscalation(), refused, sampleEscalation({ id: 'e3', stage: 'undone', at: now })])?.id).toBe('e2');
  expect(mainEscalation([sampleEscalation({ stage: 'undone' })])).toBeUndefined();
});

it('reads back the address of a post, and takes a broken one for the queue', () => {
  expect(parseRoute(postHash('facebook:a.b:c'))).toEqual({ page: 'post', postId: 'facebook:a.b:c' });
  expect(parseRoute('#post=%E0%A4%A')).toEqual({ page: 'queue' });
  expect(parseRoute('')).toEqual({ page: 'queue' });
});
