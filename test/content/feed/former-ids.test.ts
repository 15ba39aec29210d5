import { expect, it } from 'vitest';
import { withFormerIds } from '../../../src/content/feed/former-ids.ts';
import type { Post } from '../../../src/contract/post.ts';

const author = { name: 'Anna Beer', url: 'https://www.facebook.com/anna.beer' };
const text = 'My parcel came broken and nobody answers';

function seen(id: string, more: Partial<Post> = {}): Post {
  return { id, site: 'facebook', kind: 'post', author, text, textState: 'complete', missing: [], ...more };
}

function without(field: 'author', post: Post): Post {
  const { [field]: _, ...rest } = post;
  return rest;
}

it('keeps the name by which the same element showed the same post before', () => {
  expect(withFormerIds(seen('facebook:500'), seen('facebook:ha')).aliases).toEqual(['facebook:ha']);
  const again = withFormerIds(seen('facebook:500'), withFormerIds(seen('facebook:500'), seen('facebook:ha')));
  expect(again.aliases).toEqual(['facebook:ha']);
});

it.each([
  ['its author', without('author', seen('facebook:ha', { missing: ['author'] }))],
  ['its words', seen('facebook:ha', { text: '', missing: ['text'] })],
  ['the rest of its words', seen('facebook:ha', { text: 'My parcel came broken and…', textState: 'truncated' })],
  ['its own words, not a machine’s', seen('facebook:ha', { text: 'Mon colis est arrivé cassé', textState: 'translated' })],
])('takes it for the same post once the page shows %s', (_, before) => {
  expect(withFormerIds(seen('facebook:hb'), before).aliases).toEqual(['facebook:ha']);
});

it.each([
  ['other words', seen('facebook:ha', { text: 'What a lovely shop you have there' })],
  ['another author', seen('facebook:ha', { author: { ...author, url: 'https://www.facebook.com/bo.lind' } })],
  ['no words at all, which were not missing', seen('facebook:ha', { text: '' })],
  ['no author, who was not missing', without('author', seen('facebook:ha'))],
])('takes it for another post where the element showed %s', (_, before) => {
  expect(withFormerIds(seen('facebook:hb'), before)).not.toHaveProperty('aliases');
});

it('never takes one number for another: a site shows one post after the other in an element', () => {
  expect(withFormerIds(seen('facebook:501'), seen('facebook:500', { aliases: ['facebook:ha'] })).aliases).toEqual(['facebook:ha']);
});
