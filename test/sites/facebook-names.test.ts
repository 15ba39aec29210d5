import { expect, it } from 'vitest';
import type { Post } from '../../src/contract/post.ts';
import { linkNameOf } from '../../src/domain/sites/facebook-link-name.ts';
import { facebook } from '../../src/sites/facebook.ts';
import { type FbPost, fbComment, fbLink, fbPost, hardenedTime, plainTime } from './fixtures/facebook.ts';
import { documentOf } from './load.ts';

const home = 'https://www.facebook.com/';

function read(...posts: FbPost[]): Post[] {
  const document = documentOf(posts.map((post, at) => fbPost({ position: at + 1, row: hardenedTime, ...post })).join(''), home);
  const found = facebook.findPosts(document).map((element) => facebook.readPost(element));
  return found.filter((post) => post !== undefined && post.kind !== 'comment') as Post[];
}

const one = (post: FbPost): Post => read(post)[0] as Post;
const telling = { message: '<div dir="auto">My parcel came broken and nobody answers</div>' };
const comments = fbComment({ post: '500000001' });

it('names, when its number shows, the id that it had before by its author and words', () => {
  const before = one(telling);
  const after = one({ ...telling, comments });
  expect(before.id).toMatch(/^facebook:h\w{28}$/);
  expect(after.id).toBe('facebook:500000001');
  expect(after.aliases).toContain(before.id);
});

it('names the id that version 0.1 gave, with a number and without', () => {
  expect(one(telling).aliases).toEqual(['facebook:h0npt5901tahmjv']);
  expect(one({ ...telling, comments }).aliases?.at(-1)).toBe('facebook:h0npt5901tahmjv');
});

it('joins a number with no words that their author may say again', () => {
  expect(one({ message: '<div dir="auto">Merci !</div>', comments }).aliases).toEqual([byLink(pfbid)]);
});

it('takes the same few words of nobody known for two posts, and each for itself when it is read again', () => {
  const html = [1, 2]
    .map((position) => fbPost({ position, row: hardenedTime, author: '', message: '<div dir="auto">Merci !</div>' }))
    .join('');
  const elements = facebook.findPosts(documentOf(html, home));
  const [first, second] = elements.map((element) => facebook.readPost(element)?.id);
  expect(first).toMatch(/^facebook:h/);
  expect(second).not.toBe(first);
  expect(elements.map((element) => facebook.readPost(element)?.id)).toEqual([first, second]);
});

const picture = (name: string, size: string) =>
  `<a href="/photo/"><img src="https://scontent.xx.fbcdn.net/v/t39.30808-6/${name}_n.jpg?stp=${size}" width="500"></a>`;

it('tells posts of pictures alone apart by the picture, whatever its size', () => {
  const id = (attachment: string) => one({ message: null, attachment }).id;
  const first = id(picture('480000001_122100000001_7000000001', 'dst-jpg_p180x540'));
  expect(id(picture('480000001_122100000001_7000000001', 'dst-jpg_s600x600'))).toBe(first);
  expect(id(picture('480000002_122100000002_7000000002', 'dst-jpg_p180x540'))).not.toBe(first);
});

const byLink = (path: string) => linkNameOf(new URL(`https://www.facebook.com${path}`));
const pfbid = '/ana.ortiz/posts/pfbid02abcDEF';

it('names the id that it has where somebody added it by its dated link, or by the address of the page that shows it alone', () => {
  expect(one({ ...telling, row: plainTime }).aliases).toContain(byLink(pfbid));
  const shown = (count: number) => {
    const html = [...Array(count).keys()].map((at) => fbPost({ position: at + 1, row: hardenedTime, ...telling })).join('');
    const [first] = facebook.findPosts(documentOf(html, `https://www.facebook.com${pfbid}`));
    return first && facebook.readPost(first)?.aliases;
  };
  expect(shown(1)).toContain(byLink(pfbid));
  expect(shown(2)).not.toContain(byLink(pfbid));
});

it('takes no link of a photo for the name of its post', () => {
  const attachment = fbLink('/photo/?fbid=abc&amp;set=a.1', '');
  expect(one({ ...telling, attachment }).aliases).not.toContain(byLink('/photo/?fbid=abc'));
});

const photo = (number: string) => fbLink(`/photo/?fbid=${number}&amp;set=a.100000001`, '');

it('names the number of its only photo, under which it was known until a comment told its own', () => {
  expect(one({ ...telling, attachment: photo('900000001') }).id).toBe('facebook:900000001');
  const after = one({ ...telling, attachment: photo('900000001'), comments });
  expect(after.id).toBe('facebook:500000001');
  expect(after.aliases).toContain('facebook:900000001');
});

it('names none of several photos: each may have a page and comments of its own', () => {
  const after = one({ ...telling, attachment: photo('900000001') + photo('900000002'), comments });
  expect(after.aliases?.filter((id) => /:\d/.test(id))).toEqual([]);
});
