import { expect, it } from 'vitest';
import type { Post } from '../../src/contract/post.ts';
import { mayBeSamePost } from '../../src/domain/same-post.ts';

const shown: Post = {
  ...{ id: 'facebook:1', site: 'facebook', kind: 'post', text: 'Ma commande est arrivée cassée', textState: 'complete', missing: [] },
  author: { name: 'Anna Beer', handle: 'anna.beer', url: 'https://www.facebook.com/anna.beer' },
};
const typed = (author: Post['author']): Post => ({ ...shown, text: 'order broken', byHand: true, author });

it('joins what a person typed in words and with a name of their own', () => {
  expect(mayBeSamePost(typed({ name: 'Mrs Beer' }), shown)).toBe(true);
  expect(mayBeSamePost(shown, typed({ name: 'Anna', handle: 'Anna.Beer' }))).toBe(true);
});

it('joins nothing typed with the post of somebody who has another handle or address', () => {
  expect(mayBeSamePost(typed({ handle: 'bo.lind' }), shown)).toBe(false);
  const elsewhere = { name: 'Bo Lind', url: 'https://www.facebook.com/bo.lind' };
  expect(mayBeSamePost(shown, typed(elsewhere))).toBe(false);
});
