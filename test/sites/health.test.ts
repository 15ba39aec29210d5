import { expect, it } from 'vitest';
import type { Post } from '../../src/contract/post.ts';
import { healthOf, type Observed } from '../../src/sites/health.ts';
import { x } from '../../src/sites/x.ts';
import { xColumn, xComposer, xPost } from './fixtures/x.ts';
import { documentOf } from './load.ts';

const post = (missing: string[] = [], kind: Post['kind'] = 'post'): Post => ({
  ...{ id: 'facebook:1', site: 'facebook', kind, text: '', textState: 'complete', missing },
});
const observed = (change: Partial<Observed>): Observed => ({
  ...{ posts: [], strays: {}, composers: [], comments: ['comment', 'reply'], vital: new Set(['author', 'text']) },
  ...change,
});

it('is empty where nothing is seen, and a skeleton is nothing', () => {
  expect(healthOf(observed({ posts: [undefined] }))).toMatchObject({ verdict: 'empty', candidates: 0 });
});

it('is not recognised where posts leave traces and none can be read', () => {
  expect(healthOf(observed({ strays: { posts: 3 } }))).toMatchObject({ verdict: 'not-recognised', candidates: 3, readable: 0 });
});

it('is good up to a tenth of loss and degraded beyond', () => {
  const nine = Array.from({ length: 9 }, () => post());
  expect(healthOf(observed({ posts: nine, strays: { posts: 1 } })).verdict).toBe('good');
  expect(healthOf(observed({ posts: nine, strays: { posts: 2 } })).verdict).toBe('degraded');
  expect(healthOf(observed({ posts: [...nine, post(['author'])] })).verdict).toBe('good');
  expect(healthOf(observed({ posts: [...nine, post(['author']), post(['author'])] })).verdict).toBe('degraded');
});

it('counts comments apart, so that many good posts do not hide their loss', () => {
  const posts = [...Array.from({ length: 30 }, () => post()), post(['author'], 'comment')];
  const health = healthOf(observed({ posts }));
  expect(health.verdict).toBe('degraded');
  expect(health.tallies['comments.author']).toEqual({ seen: 1, lost: 1 });
  expect(healthOf(observed({ posts: posts.slice(0, 30), strays: { comments: 1 } })).verdict).toBe('degraded');
});

it('counts reply boxes and what belongs to them', () => {
  expect(healthOf(observed({ composers: [{ send: true }] }))).toMatchObject({ verdict: 'good' });
  expect(healthOf(observed({ composers: [{ send: false }] }))).toMatchObject({ verdict: 'degraded' });
  expect(healthOf(observed({ posts: [post()], strays: { composers: 1 } }))).toMatchObject({ verdict: 'degraded' });
});

it('ignores a field that a site hides by design', () => {
  expect(healthOf(observed({ posts: [post(['url'])] })).verdict).toBe('good');
});

const page = xColumn(xPost({ tabindex: '-1' }) + xComposer());
const healthOnX = (html: string) => x.health(documentOf(html, 'https://x.com/ana_ortiz/status/1900000000000000001'));

it('on X is degraded where a reply box is lost, or its send button', () => {
  expect(healthOnX(page).verdict).toBe('good');
  expect(healthOnX(page.replaceAll(/tweetTextarea_0"|tweetButtonInline/g, 'renamed"')).tallies['composers']).toEqual({ seen: 1, lost: 1 });
  expect(healthOnX(page.replace('tweetButtonInline', 'renamed'))).toMatchObject({ verdict: 'degraded' });
});

it('on X takes no box of messages for a lost reply box', () => {
  const messages = '<main><div data-testid="dmComposer"><div contenteditable="true" role="textbox"></div></div></main>';
  expect(healthOnX(messages).verdict).toBe('empty');
});
