import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { expect, it } from 'vitest';
import { viewsOf } from '../../../src/background/posts/views.ts';
import type { Happening } from '../../../src/contract/event.ts';
import { clockAt } from '../../../src/log/clock.ts';
import { merge } from '../../../src/store/merge.ts';
import { somePost } from '../../../tools/histories.ts';
import { bench } from '../bench.ts';

it.each([
  ['between words', 'Thank you for your patience, '.repeat(20), /^(?:Thank you for your patience, )+[\w ]*\w,?…$/],
  ['inside no character, where no space parts the words', '👩‍👩‍👧'.repeat(200), /^(?:👩‍👩‍👧)+…$/u],
])('tells a tab the start of a colleague’s reply, cut %s', async (_, text, cut) => {
  const at = await bench();
  const what: Happening[] = [
    { type: 'captured', postId: 'x:1', post: somePost('x:1') },
    { type: 'replied', postId: 'x:1', text, findings: [] },
  ];
  const member = { id: 'paul', name: 'Paul' };
  const events = what.map((one, index) => ({
    ...{ id: `device99-${index + 1}`, device: 'device99', seq: index + 1, at: clockAt(at.now() + index), member, what: one },
  }));
  expect((await merge(at.store, events, at.now() + 10)).refused).toEqual([]);
  const [view] = await viewsOf(at.store, ['x:1'], at.now() + 10);
  expect(view?.answered).toMatchObject({ by: 'Paul', mine: false, excerpt: expect.stringMatching(cut) });
});
