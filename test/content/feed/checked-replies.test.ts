// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { createCheckedReplies } from '../../../src/content/feed/checked-replies.ts';
import { createViews } from '../../../src/content/views.ts';
import type { Post } from '../../../src/contract/post.ts';
import { somePost } from '../../../tools/histories.ts';
import { fake } from '../fake-extension.ts';
import { viewOf } from '../fake-page.ts';

const told: string[][] = [];
const { signal } = new AbortController();
const replies = () => fake.asked.filter(({ call }) => call === 'checkedReplies').map(({ input }) => (input as { replies: Post[] }).replies);

function start(numbers: () => Readonly<Record<string, string>>) {
  fake.answers.checkedReplies = ({ replies: all }: { replies: Post[] }) =>
    all.flatMap(({ id }) => (numbers()[id] === undefined ? [] : [{ id, number: numbers()[id] }]));
  const views = createViews(
    async () => [],
    () => undefined,
    signal,
  );
  return { views, checked: createCheckedReplies({ views, signal }, (ids) => void told.push([...ids])) };
}

beforeEach(() => {
  fake.reset();
  told.length = 0;
});

const reply = (more: Partial<Post> = {}) => somePost('x:9', { parentId: 'x:1', text: 'Bonjour', ...more });

it('asks about the replies of a page in one call, with their words and their place alone', async () => {
  const { checked } = start(() => ({ 'x:9': '12' }));
  expect([checked.numberOf(reply()), checked.numberOf(reply({ id: 'x:8', postedAt: '2026-11-22T12:00:00Z' }))]).toEqual([
    undefined,
    undefined,
  ]);
  await vi.waitFor(() => expect(told).toEqual([['x:9']]));
  expect(replies()).toEqual([
    [
      { id: 'x:9', text: 'Bonjour', parentId: 'x:1' },
      { id: 'x:8', text: 'Bonjour', parentId: 'x:1', postedAt: '2026-11-22T12:00:00Z' },
    ],
  ]);
  expect(checked.numberOf(reply())).toBe('12');
});

it('asks once for the same words, and anew for others', async () => {
  const { checked } = start(() => ({ 'x:9': '12' }));
  checked.numberOf(reply());
  await vi.waitFor(() => expect(told).toHaveLength(1));
  expect(checked.numberOf(reply())).toBe('12');
  expect(checked.numberOf(reply({ text: 'Bonsoir' }))).toBeUndefined();
  await vi.waitFor(() => expect(told).toHaveLength(2));
  expect(replies()).toHaveLength(2);
});

it('never asks about words that are cut or translated, or of which nothing but themselves is known', async () => {
  const { checked } = start(() => ({}));
  const { parentId: _, ...alone } = reply();
  for (const post of [reply({ textState: 'truncated' }), reply({ textState: 'translated' }), alone]) {
    expect(checked.numberOf(post)).toBeUndefined();
  }
  await new Promise((done) => setTimeout(done));
  expect(replies()).toEqual([]);
});

it('asks again when something happened on the post that it answers', async () => {
  let known: Record<string, string> = {};
  const { checked, views } = start(() => known);
  views.want(['x:1']);
  checked.numberOf(reply());
  await vi.waitFor(() => expect(replies()).toHaveLength(1));
  known = { 'x:9': '3' };
  views.put([viewOf('x:1', { at: 'b' })]);
  await vi.waitFor(() => expect(told).toEqual([['x:9']]));
  expect(checked.numberOf(reply())).toBe('3');
});
