import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Event, Happening } from '../../src/contract/event.ts';
import { foldAuthor } from '../../src/log/fold-author.ts';
import { foldEscalation } from '../../src/log/fold-escalation.ts';
import { foldPost } from '../../src/log/fold-post.ts';
import { postNames } from '../../src/log/names.ts';
import { subjectsOf } from '../../src/log/subjects.ts';
import { somePost } from '../../tools/histories.ts';
import { eventAt, identified, names, scatteredHistory, shuffled } from './two-names.ts';

const keys = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 70 });

/** When something was last said of it, and under which other ids, is all that may differ. */
function bare<T extends { readonly updatedAt: number }>(state: T | undefined): unknown {
  return state && { ...state, updatedAt: 0, aliases: undefined };
}

function told(events: readonly Event[]): unknown {
  return {
    posts: ['x:1', 'x:2', 'x:3'].map((id) => bare(foldPost(events, id))),
    escalations: ['e1', 'e2', 'e3'].map((id) => bare(foldEscalation(events, id))),
    authors: ['x:camille1', 'x:camille2'].map((id) => bare(foldAuthor(events, id))),
  };
}

it('folds what happened under three names of one post as if it had happened under one, in any order', () => {
  fc.assert(
    fc.property(scatteredHistory, keys, ({ plain, scattered, joining }, order) => {
      const all = shuffled([...scattered, ...joining], order);
      expect(told(all)).toEqual(told(plain));
      for (const name of names) expect(foldPost(all, name)).toEqual(foldPost(all, 'x:1'));
    }),
    { numRuns: 200 },
  );
});

it('parts the posts again, as if they had never been joined, when the joining is taken back', () => {
  fc.assert(
    fc.property(scatteredHistory, keys, ({ scattered, joining }, order) => {
      const undos = joining.map((event, at) => eventAt(at + 3, 60, { type: 'undone', target: event.id, subjects: subjectsOf(event) }));
      const all = shuffled([...scattered, ...joining, ...undos], order);
      for (const name of names) expect(bare(foldPost(all, name))).toEqual(bare(foldPost(scattered, name)));
      expect(bare(foldAuthor(all, 'x:camille1'))).toEqual(bare(foldAuthor(scattered, 'x:camille1')));
    }),
    { numRuns: 200 },
  );
});

it('never makes one post of two that stand for themselves, whoever claims what', () => {
  const claim = fc.record({
    postId: fc.constantFrom('x:1', 'x:2', 'x:hthird'),
    alias: fc.constantFrom('x:hfirst', 'x:hsecond', 'x:hthird'),
  });
  const claims = fc.array(fc.tuple(claim, fc.integer({ min: 0, max: 9 })), { maxLength: 12 });
  fc.assert(
    fc.property(claims, keys, (list, order) => {
      const events = list.map(([{ postId, alias }, hour], at) => eventAt(at + 1, hour, identified(postId, alias)));
      const [one, other] = [postNames(events), postNames(shuffled(events, order))];
      expect(one.all('x:1')).not.toContain('x:2');
      for (const id of ['x:1', 'x:2', 'x:hfirst', 'x:hsecond', 'x:hthird']) expect(other.all(id)).toEqual(one.all(id));
    }),
    { numRuns: 300 },
  );
});

it('gives an alias that two posts claim to the one that claimed it first', () => {
  const events = [eventAt(2, 5, identified('x:1', 'x:hfirst')), eventAt(1, 3, identified('x:2', 'x:hfirst'))];
  expect(postNames(events).all('x:hfirst')).toEqual(['x:2', 'x:hfirst']);
  expect(postNames(events).of('x:1')).toBe('x:1');
});

it('lets a number that stood in for another be its alias, and bears the other', () => {
  const events = [eventAt(1, 0, identified('facebook:200', 'facebook:100')), eventAt(2, 1, identified('facebook:200', 'facebook:habc'))];
  expect(postNames(events).all('facebook:100')).toEqual(['facebook:200', 'facebook:100', 'facebook:habc']);
});

it('joins no posts of two sites', () => {
  expect(postNames([eventAt(1, 0, identified('x:1', 'facebook:habc'))]).all('x:1')).toEqual(['x:1']);
});

it('keeps what an earlier reading knew and a later one under another name lacks', () => {
  const seen = (id: string, more: Parameters<typeof somePost>[1]): Happening => ({
    type: 'captured',
    postId: id,
    post: somePost(id, more),
  });
  const { url: _, author: __, ...poor } = somePost('x:hfirst', { text: 'Colis', textState: 'truncated', missing: ['author', 'url', 'id'] });
  const events = [
    eventAt(1, 0, seen('x:1', { text: 'Colis perdu' })),
    eventAt(2, 1, { type: 'captured', postId: 'x:hfirst', post: poor }),
    eventAt(3, 2, identified('x:1', 'x:hfirst')),
  ];
  expect(foldPost(events, 'x:hfirst')?.post).toEqual(somePost('x:1', { text: 'Colis perdu' }));
});
