import { expect, it } from 'vitest';
import { facebook } from '../../src/sites/facebook.ts';
import { x } from '../../src/sites/x.ts';
import { fbComment, fbComposer, fbFeed, fbPost } from './fixtures/facebook.ts';
import { xColumn, xComposer, xPost } from './fixtures/x.ts';
import { documentOf } from './load.ts';

const status = 'https://x.com/ana_ortiz/status/20';
const home = 'https://www.facebook.com/';

function answered(site: typeof x, document: Document): (string | undefined)[][] {
  return site.findComposers(document).map((composer) => {
    const post = site.composerPost(composer);
    return post === undefined ? [] : site.answersShown(post).map((element) => site.readPost(element)?.text);
  });
}

it('on X are what stands below the focused post, and not what the site adds under a heading', () => {
  const focused = xPost({ number: '20', tabindex: '-1', text: 'The post' });
  const below = [xPost({ number: '21', text: 'First' }), xPost({ number: '22', text: 'Second', joinedAbove: true })];
  const more = ['<h2 role="heading">Discover more</h2>', xPost({ number: '23', text: 'Another' })];
  const document = documentOf(xColumn(xPost({ number: '19', text: 'Above' }), focused, xComposer(), ...below, ...more), status);
  expect(answered(x, document)).toEqual([['First']]);
});

it('on X are found behind the dialog that answers a post of a timeline', () => {
  const joined = xPost({ number: '31', text: 'An answer', joinedAbove: true });
  const dialog = `<div role="dialog">${xPost({ number: '30', text: 'The post' })}${xComposer('tweetButton')}</div>`;
  const document = documentOf(xColumn(xPost({ number: '30', text: 'The post' }), joined, xPost({ number: '32' })) + dialog);
  expect(answered(x, document)).toEqual([['An answer']]);
});

it('on X are none for a new post', () => {
  expect(answered(x, documentOf(xColumn(xComposer(), xPost())))).toEqual([[]]);
});

const words = (text: string) => `<span dir="auto" lang="fr-FR"><div dir="auto">${text}</div></span>`;

it('on Facebook are the comments under a post, and the replies under a comment', () => {
  const reply = fbComment({ number: '700000001', reply: '700000002', words: words('A reply') });
  const first = fbComment({ number: '700000001', words: words('A comment'), following: `<div>${reply}${fbComposer}</div>` });
  const second = fbComment({ number: '700000003', words: words('Another comment') });
  const document = documentOf(fbFeed(fbPost({ comments: first + second + fbComposer })), home);
  expect(answered(facebook, document)).toEqual([['A reply'], ['A comment', 'Another comment']]);
});

it('on Facebook are looked for in the dialog where the post is open', () => {
  const comment = fbComment({ words: words('In the dialog') });
  const dialog = `<div role="dialog"><div>${fbPost({ position: 2, comments: comment })}</div><footer>${fbComposer}</footer></div>`;
  expect(answered(facebook, documentOf(fbFeed(fbPost({ comments: fbComment() })) + dialog, home))).toEqual([['In the dialog']]);
});
