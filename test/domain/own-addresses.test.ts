import { expect, it } from 'vitest';
import type { Post } from '../../src/contract/post.ts';
import { foreignAddresses, leadsToAuthor, leadsToPost, withOwnAddresses, withOwnLink } from '../../src/domain/own-addresses.ts';
import { sites } from '../../src/sites/index.ts';
import { someParcel, somePost } from '../../tools/histories.ts';
import { documentOf, readCaptures } from '../sites/load.ts';

it.each([
  ['x', 'x:12', 'https://x.com/lea/status/12'],
  ['x', 'x:12', 'https://twitter.com/i/web/status/12'],
  ['x', 'x:12', 'https://mobile.x.com/i/status/12/photo/1'],
  ['x', 'x:h1a2', 'https://x.com/lea/status/12'],
  ['facebook', 'facebook:123456', 'https://www.facebook.com/maison/posts/123456'],
  ['facebook', 'facebook:123456', 'https://www.facebook.com/permalink.php?story_fbid=123456&id=99999'],
  ['facebook', 'facebook:123456', 'https://www.facebook.com/photo/?fbid=777777&set=pcb.123456'],
  ['facebook', 'facebook:123456', 'https://www.facebook.com/maison/posts/pfbid0aB'],
  ['facebook', 'facebook:c654321', 'https://www.facebook.com/maison/posts/123456?comment_id=654321'],
  ['facebook', 'facebook:c654321', `https://www.facebook.com/maison/posts/123456?comment_id=${btoa('comment:123456_654321')}`],
] as const)('on %s, %s has %s', (site, id, address) => {
  expect(leadsToPost(site, [id], address)).toBe(true);
});

it.each([
  ['x', 'x:12', 'https://evil.example/lea/status/12'],
  ['x', 'x:12', 'https://x.com/lea/status/13'],
  ['x', 'x:12', 'https://x.com/lea/status/123'],
  ['x', 'x:12', 'https://x.com/i/redirect?url=https://evil.example/a/status/12'],
  ['x', 'x:12', 'https://x.com/lea/status/12/../../13/status/13'],
  ['x', 'x:12', 'http://x.com/lea/status/12'],
  ['x', 'x:12', 'https://x.com:8443/lea/status/12'],
  ['x', 'x:12', 'https://x.com@evil.example/lea/status/12'],
  ['x', 'x:12', 'https://x.com.evil.example/lea/status/12'],
  ['x', 'x:12', 'https://xx.com/lea/status/12'],
  ['x', 'x:h1a2', 'https://x.com/settings'],
  ['x', 'facebook:12', 'https://x.com/lea/status/12'],
  ['facebook', 'facebook:123456', 'https://www.facebook.com/maison/posts/654321'],
  ['facebook', 'facebook:123456', 'https://www.facebook.com/maison/posts/123456?comment_id=654321'],
  ['facebook', 'facebook:c654321', 'https://www.facebook.com/maison/posts/123456?comment_id=654322'],
  ['facebook', 'facebook:123456', 'https://l.facebook.com/l.php?u=https%3A%2F%2Fevil.example%2Fposts%2F123456'],
  ['facebook', 'facebook:123456', 'https://www.facebook.com/l.php?u=https%3A%2F%2Fevil.example%2Fposts%2F123456'],
  ['facebook', 'facebook:123456', 'https://www.facebook.com/login'],
] as const)('on %s, %s is not to be found at %s', (site, id, address) => {
  expect(leadsToPost(site, [id], address)).toBe(false);
});

it.each([
  ['x', { handle: 'Lea' }, 'https://x.com/lea', true],
  ['x', { handle: 'lea' }, 'https://x.com/support', false],
  ['x', {}, 'https://x.com/lea', true],
  ['x', {}, 'https://x.com/lea/status/1', false],
  ['x', { handle: 'lea' }, 'https://evil.example/lea', false],
  ['facebook', { handle: 'lea.m' }, 'https://www.facebook.com/lea.m', true],
  ['facebook', { handle: 'lea.m' }, 'https://www.facebook.com/profile.php?id=1', false],
  ['facebook', {}, 'https://www.facebook.com/profile.php?id=615', true],
  ['facebook', {}, 'https://www.facebook.com/l.php?u=https%3A%2F%2Fevil.example', false],
  ['facebook', {}, 'https://www.facebook.com/login.php', false],
] as const)('on %s, somebody %j lives at %s: %s', (site, author, address, own) => {
  expect(leadsToAuthor(site, author, address)).toBe(own);
});

it('leaves out every address of a post that is not its own, says which one it lacks, and keeps the rest', () => {
  const evil = 'https://evil.example/login';
  const post = somePost('x:12', {
    ...{ url: evil, author: { name: 'Léa', handle: 'lea', url: evil }, repostedBy: { name: 'Max', url: evil } },
    ...{ place: { kind: 'list', name: 'Marques', url: evil } },
    quoted: { id: 'x:13', text: 'oui', url: 'https://x.com/a/status/14', author: { handle: 'noa', url: 'https://x.com/max' } },
  });
  expect(foreignAddresses(post)).toBe(6);
  expect(JSON.stringify(withOwnAddresses(post))).not.toMatch(/https?:/);
  expect(withOwnAddresses(post)).toMatchObject({
    ...{ missing: ['url'], author: { name: 'Léa', handle: 'lea' }, place: { name: 'Marques' } },
    quoted: { id: 'x:13', text: 'oui', author: { handle: 'noa' } },
  });
});

it('takes an address under any of the ids that name the post', () => {
  const post = somePost('x:h1', { url: 'https://x.com/lea/status/12' });
  expect(withOwnAddresses(post, ['x:12', 'x:h1']).url).toBe(post.url);
  expect(withOwnAddresses(post, ['x:13', 'x:h1'])).not.toHaveProperty('url');
});

it('takes out of a parcel a link that leads elsewhere than to its post', () => {
  const parcel = someParcel('e1', 'x:1');
  expect(withOwnLink(parcel, ['x:1'])).toBe(parcel);
  expect(withOwnLink(parcel, ['x:2']).post).not.toHaveProperty('url');
});

it('has an address that is its own for each post of every real page', (context) => {
  const pages = sites.flatMap((site) => [...readCaptures(site.id).values()].map((html) => [site, html] as const));
  if (pages.length === 0) context.skip('no captures stand beside this checkout');
  const read = pages.flatMap(([site, html]) => {
    const document = documentOf(html, 'about:blank');
    return site.findPosts(document).map((element) => site.readPost(element));
  });
  const posts = read.filter((post): post is Post => post !== undefined);
  expect(posts.filter(({ url }) => url !== undefined).length).toBeGreaterThan(20);
  for (const post of posts) expect([post.id, foreignAddresses(post)]).toEqual([post.id, 0]);
});
