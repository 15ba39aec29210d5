import { expect, it } from 'vitest';
import { postLink, targetOf } from '../../src/domain/post-link.ts';

it.each([
  ['x', ' https://x.com/lea/status/12?s=20#top ', 'https://x.com/lea/status/12'],
  ['x', 'twitter.com/lea/status/12', 'https://twitter.com/lea/status/12'],
  ['x', 'http://mobile.x.com/lea/status/12', 'https://mobile.x.com/lea/status/12'],
  ['facebook', 'https://www.facebook.com/share/p/aB1/?mibextid=x', 'https://www.facebook.com/share/p/aB1/'],
  [
    'facebook',
    'https://m.facebook.com/story.php?story_fbid=pfbid1&id=2&__cft__[0]=x',
    'https://m.facebook.com/story.php?story_fbid=pfbid1&id=2',
  ],
] as const)('keeps what names the post on %s: %s', (site, pasted, link) => {
  expect(postLink(site, pasted)).toBe(link);
});

it.each([
  '',
  'hello there',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://x.com/',
  'https://evil.example/x.com/status/1',
  'https://notx.com/a/status/1',
  'https://x.com.evil.example/a/status/1',
  'https://x.com@evil.example/a/status/1',
  'https://www.facebook.com/a/posts/1',
  `https://x.com/${'a'.repeat(2_000)}`,
])('takes nothing else for a link of X: %s', (pasted) => {
  expect(postLink('x', pasted)).toBeUndefined();
});

it('takes no address that leads away from Facebook', () => {
  expect(postLink('facebook', 'https://l.facebook.com/l.php?u=x')).toBeUndefined();
});

it.each([
  [
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F1%3Fid%3D2&h=AT0',
    'https://www.facebook.com/a/posts/1?id=2',
  ],
  ['https://lm.facebook.com/l.php?u=https%3A%2F%2Fx.com%2Fa%2Fstatus%2F1', 'https://x.com/a/status/1'],
  ['https://l.facebook.com/l.php?u=javascript%3Aalert(1)', 'https://l.facebook.com/l.php?u=javascript%3Aalert(1)'],
  ['https://l.facebook.com.evil.example/l.php?u=https%3A%2F%2Fx.com', 'https://l.facebook.com.evil.example/l.php?u=https%3A%2F%2Fx.com'],
  ['https://www.facebook.com/a/posts/1', 'https://www.facebook.com/a/posts/1'],
  ['no address', 'no address'],
])('leads %s to its end', (address, end) => {
  expect(targetOf(address)).toBe(end);
});
