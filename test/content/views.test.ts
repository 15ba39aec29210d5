import { expect, it, vi } from 'vitest';
import { createViews } from '../../src/content/views.ts';
import type { PostView } from '../../src/contract/state.ts';
import { viewOf } from './view-of.ts';

function setUp(answer: (ids: string[]) => readonly PostView[] = () => []) {
  const asked: string[][] = [];
  const changed: string[] = [];
  const ask = async (ids: string[]) => {
    asked.push(ids);
    return answer(ids);
  };
  const views = createViews(ask, (ids) => changed.push(...ids), new AbortController().signal);
  return { asked, changed, views };
}
const settled = () => new Promise<void>((done) => setImmediate(done));

it('asks once for all that is wanted in one turn, and never again for what it asked', async () => {
  const { asked, views } = setUp();
  views.want(['x:1', 'x:2', 'x:1']);
  views.want(['x:2', 'x:3']);
  await settled();
  views.want(['x:1']);
  await settled();
  expect(asked).toEqual([['x:1', 'x:2', 'x:3']]);
});

it('asks in calls of at most 500', async () => {
  const { asked, views } = setUp();
  views.want(Array.from({ length: 1_200 }, (_, index) => `x:${index}`));
  await settled();
  expect(asked.map((ids) => ids.length)).toEqual([500, 500, 200]);
});

it('asks again after a failure', async () => {
  let fails = true;
  const { asked, views } = setUp(() => {
    if (fails) throw new Error('asleep');
    return [];
  });
  views.want(['x:1']);
  await settled();
  fails = false;
  views.want(['x:1']);
  await vi.waitFor(() => expect(asked).toHaveLength(2));
});

it('asks at once, and then for all that comes within a moment in one call', async () => {
  const { asked, views } = setUp();
  views.want(['x:1']);
  await settled();
  for (const id of ['x:2', 'x:3', 'x:4']) {
    views.want([id]);
    await settled();
  }
  await vi.waitFor(() => expect(asked).toEqual([['x:1'], ['x:2', 'x:3', 'x:4']]));
});

it('takes news of the posts on this page only, and none that is older', async () => {
  const { changed, views } = setUp();
  views.want(['x:1']);
  await settled();
  views.put([viewOf('x:1', { at: 'b', closed: true }), viewOf('x:9')]);
  views.put([viewOf('x:1', { at: 'a' })]);
  expect(changed).toEqual(['x:1']);
  expect(views.get('x:1')?.closed).toBe(true);
  expect(views.get('x:9')).toBeUndefined();
});

it('remembers a bounded number of posts', async () => {
  const { views } = setUp();
  views.want(Array.from({ length: 10_000 }, (_, index) => `x:${index}`));
  await settled();
  expect(views.size).toBeLessThanOrEqual(2_000);
});

it('shows one post under each of its ids that the page knows', async () => {
  const { changed, views } = setUp();
  views.want(['x:habc', 'x:1']);
  await settled();
  views.put([viewOf('x:1', { aliases: ['x:habc', 'x:hother'], closed: true })]);
  expect([views.get('x:habc')?.closed, views.get('x:1')?.closed, views.get('x:hother')]).toEqual([true, true, undefined]);
  expect(changed).toEqual(['x:1', 'x:habc']);
});

it('is unsure, once, of a post of which something is known under another id', async () => {
  const { views } = setUp(() => [viewOf('x:habc')]);
  const post = { id: 'x:1', aliases: ['x:habc'] };
  views.want(['x:1', 'x:habc']);
  await settled();
  expect([views.isUnsure(post), views.isUnsure(post)]).toEqual([true, false]);
  views.put([viewOf('x:1', { aliases: ['x:habc'], at: 'a' })]);
  views.forget();
  expect(views.isUnsure(post)).toBe(false);
});

it('is unsure, once, of an id that a known post may have', async () => {
  const { changed, views } = setUp(() => [viewOf('x:1', { claims: ['x:habc'] })]);
  views.want(['x:habc']);
  await settled();
  expect(changed).toEqual(['x:habc']);
  expect(views.get('x:habc')).toBeUndefined();
  expect([views.isUnsure({ id: 'x:habc' }), views.isUnsure({ id: 'x:habc' })]).toEqual([true, false]);
});
