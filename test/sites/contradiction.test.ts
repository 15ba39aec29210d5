import { expect, it } from 'vitest';
import type { Post } from '../../src/contract/post.ts';
import { facebook } from '../../src/sites/facebook.ts';
import { x } from '../../src/sites/x.ts';
import { fbLink, fbPost } from './fixtures/facebook.ts';
import { xPost, xQuote } from './fixtures/x.ts';
import { documentOf } from './load.ts';

function onX(html: string): Post {
  const [element] = x.findPosts(documentOf(html));
  const post = element && x.readPost(element);
  if (post === undefined) throw new Error('no post');
  return post;
}

const forged = (permalink: string) => xPost().replaceAll('/ana_ortiz/status/', `/${permalink}/status/`);

it('names nobody on X where the name line and the permalink are of two people', () => {
  const post = onX(forged('bo_lind'));
  expect(post.author).toBeUndefined();
  expect(post.missing).toContain('author');
});

it('takes a handle on X for the same however its letters are written', () => {
  for (const handle of ['Ana_Ortiz', 'ANA_ORTIZ']) {
    const { author, missing } = onX(forged(handle));
    expect([author?.name, missing]).toEqual(['Ana Ortiz', []]);
  }
});

it('names the author of a repost on X, and not who reposted it', () => {
  const social = '<a href="/Carla_B"><span data-testid="socialContext"><span>Carla</span> reposted</span></a>';
  const { author, repostedBy, missing } = onX(xPost({ social }));
  expect([author?.handle, repostedBy?.handle, missing]).toEqual(['ana_ortiz', 'Carla_B', []]);
});

it('lets a quoted post on X contradict itself, and nobody else', () => {
  const dated = (handle: string) =>
    xQuote().replace(/<time(.*?)<\/time>/, `<a href="/${handle}/status/1800000000000000009"><time$1</time></a>`);
  const { author, quoted, missing } = onX(xPost({ below: dated('mallory') }));
  expect([author?.handle, quoted?.author, missing]).toEqual(['ana_ortiz', undefined, ['quoted']]);
  expect(onX(xPost({ below: dated('Bo_Lind') })).quoted?.author?.handle).toBe('bo_lind');
});

function onFacebook(author: string, permalink: string): Post {
  const [element] = facebook.findPosts(documentOf(fbPost({ author, row: fbLink(permalink, '2 h') }), 'https://www.facebook.com/'));
  const post = element && facebook.readPost(element);
  if (post === undefined) throw new Error('no post');
  return post;
}
const person = (path: string, name = 'Ana Ortiz') => fbLink(path, `<b><span>${name}</span></b>`);

it.each([
  ['another vanity name', '/ana.ortiz', '/bo.lind/posts/pfbid02abcDEF'],
  ['another number', '/profile.php?id=100000001', '/permalink.php?story_fbid=500000001&amp;id=100000002'],
  ['another page without a name', '/Ana-Ortiz-615000000001', '/Bo-Lind-615000000002/posts/500000001'],
])('names nobody on Facebook where the permalink is of %s', (_, path, permalink) => {
  const post = onFacebook(person(path), permalink);
  expect(post.author).toBeUndefined();
  expect(post.missing).toContain('author');
});

it.each([
  ['with other letters and dots', '/Ana.Ortiz', '/anaortiz/posts/pfbid02abcDEF'],
  ['by a number, and by name', '/ana.ortiz', '/permalink.php?story_fbid=500000001&amp;id=100000002'],
  ['by name, and by number', '/profile.php?id=100000001', '/ana.ortiz/posts/500000001'],
  ['by one number in two forms', '/Ana-Ortiz-615000000001', '/permalink.php?story_fbid=500000001&amp;id=615000000001'],
  ['in a group', '/groups/200000001/user/100000001/', '/groups/200000001/posts/500000001/'],
  ['beside a reel of another', '/ana.ortiz', '/reel/500000001'],
  ['beside a video of another', '/ana.ortiz', '/bo.lind/videos/500000001'],
])('names the author on Facebook whose permalink names them %s', (_, path, permalink) => {
  const { author, missing } = onFacebook(person(path), permalink);
  expect(author?.name).toBe('Ana Ortiz');
  expect(missing).not.toContain('author');
});

it('names the author on Facebook of what stands on the timeline of another', () => {
  const heading = `${person('/ana.ortiz')} ▸ ${person('/bo.lind', 'Bo Lind')}`;
  expect(onFacebook(heading, '/bo.lind/posts/500000001').author?.name).toBe('Ana Ortiz');
});
