import { expect, it } from 'vitest';
import type { Post } from '../../src/contract/post.ts';
import { refreshed } from '../../src/log/refresh-post.ts';
import { somePost } from '../../tools/histories.ts';

const typed = (more: Partial<Post>): Post => ({
  ...{ id: 'x:1', site: 'x', kind: 'post', text: '', textState: 'complete', byHand: true, missing: [], ...more },
});
const read = somePost('x:1');

it('keeps the name that was typed where the link is added again with nothing but its handle', () => {
  const again = refreshed(typed({ author: { name: 'Nadia', handle: 'nadia' } }), typed({ author: { handle: 'nadia' } }));
  expect(again).toMatchObject({ author: { name: 'Nadia', handle: 'nadia' }, byHand: true });
});

it('says that words are typed as long as they are, whatever else a page has shown', () => {
  const shown = refreshed(typed({ text: 'A photo of a lamp' }), { ...read, text: '' });
  expect(shown).toMatchObject({ text: 'A photo of a lamp', byHand: true });
  expect(shown.author).toEqual(read.author);
  expect(refreshed(shown, read)).not.toHaveProperty('byHand');
  expect(refreshed(shown, { ...read, text: 'its own' }).text).toBe('its own');
});

it('never replaces the words that a page showed by typed ones', () => {
  expect(refreshed(read, typed({ text: 'other words' }))).toEqual(read);
});

it('keeps the site’s numbers of a post, however many names made of links its page brings', () => {
  const named = (...aliases: string[]) => ({ ...read, aliases });
  const visits = ['x:h1', 'x:h2', 'x:h3', 'x:h4'].map((name) => named(name));
  const last = [...visits, named('x:900000001')].reduce<Post>((old, seen) => refreshed(old, seen), read);
  expect(last.aliases).toEqual(['x:900000001', 'x:h1', 'x:h2', 'x:h3']);
});
