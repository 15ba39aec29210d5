import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { live } from '../../src/store/live.ts';
import { merge } from '../../src/store/merge.ts';
import { emptyStore } from './open.ts';

const ended: AbortController[] = [];
afterEach(() => {
  for (const one of ended.splice(0)) one.abort();
});

it('tells many changes in quick succession in a few goes, the last one always', async () => {
  const store = emptyStore();
  const end = new AbortController();
  ended.push(end);
  const heard: number[] = [];
  live(
    () => store.meta.count(),
    (count) => heard.push(count),
    end.signal,
  );
  await expect.poll(() => heard.length).toBe(1);
  for (let at = 0; at < 100; at += 1) await store.meta.put({ key: `key ${at}`, value: at });
  await expect.poll(() => heard.at(-1), { timeout: 5_000 }).toBe(100);
  expect(heard.length).toBeLessThan(20);
  await store.meta.put({ key: 'one more', value: 0 });
  await expect.poll(() => heard.at(-1), { timeout: 5_000 }).toBe(101);
});

it('tells nothing any more once it was ended', async () => {
  const store = emptyStore();
  const end = new AbortController();
  const heard: number[] = [];
  live(
    () => store.events.count(),
    (count) => heard.push(count),
    end.signal,
  );
  await expect.poll(() => heard.length).toBe(1);
  end.abort();
  await merge(store, [], Date.now());
  await store.meta.put({ key: 'key', value: 1 });
  expect(heard).toHaveLength(1);
});

it('notices a change of what is read second, whatever kind of function reads', async () => {
  const store = emptyStore();
  const end = new AbortController();
  ended.push(end);
  const heard: string[] = [];
  const read = async () => `${await store.meta.count()} ${await store.names.count()}`;
  live(
    () => read(),
    (counts) => heard.push(counts),
    end.signal,
  );
  await expect.poll(() => heard).toEqual(['0 0']);
  await store.names.put({ id: 'x:1', to: [] } as never);
  await expect.poll(() => heard.at(-1)).toBe('0 1');
});
