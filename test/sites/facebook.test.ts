/* It has more than 250 lines: each reading brings its markup and what must be read from it. */
import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/contract/post.ts';
import { facebook } from '../../src/sites/facebook.ts';
import { anaLink, fbComment, fbComposer, fbFeed, fbLink, fbPost, hardenedTime } from './fixtures/facebook.ts';
import { documentOf } from './load.ts';

const home = 'https://www.facebook.com/';

function posts(html: string, url = home): Post[] {
  const document = documentOf(html, url);
  return facebook
    .findPosts(document)
    .map((element) => facebook.readPost(element))
    .filter((post) => post !== undefined);
}

function only(html: string, url = home): Post {
  const [post, ...others] = posts(html, url);
  expect(others).toEqual([]);
  if (post === undefined) throw new Error('no post');
  return post;
}

describe('a post on Facebook', () => {
  it('has author, words and a permalink without tracking; its name is never a pfbid', () => {
    const post = only(fbFeed(fbPost()));
    expect(post).toMatchObject({
      site: 'facebook',
      kind: 'post',
      author: { name: 'Ana Ortiz', handle: 'ana.ortiz', url: 'https://www.facebook.com/ana.ortiz' },
      text: 'A first line',
      textState: 'complete',
      url: 'https://www.facebook.com/ana.ortiz/posts/pfbid02abcDEF',
      place: { kind: 'feed' },
      missing: ['id'],
    });
    expect(post.id).toMatch(/^facebook:h\w+$/);
  });

  it('keeps the name of its content over layout, case and a new pfbid', () => {
    const other = fbPost({
      position: 9,
      row: fbLink('/ana.ortiz/posts/pfbid0ZZZ', '3 h'),
      message: '<span><div>A  FIRST line</div></span>',
    });
    expect(only(other).id).toBe(only(fbPost()).id);
  });

  it.each([
    ['its permalink', { row: fbLink('/ana.ortiz/posts/bread-and-salt/500000001/', '2 h') }],
    ['a story address', { row: fbLink('/permalink.php?story_fbid=500000001&amp;id=61500000000009', '2 h') }],
    ['a comment', { comments: fbComment() }],
    ['a set of photos', { attachment: fbLink('/photo/?fbid=900000001&amp;set=pcb.500000001', '') }],
    ['a group’s set', { row: hardenedTime, attachment: fbLink('/photo/?fbid=900000001&amp;set=gm.500000001', '') }],
    ['a reel', { row: hardenedTime, attachment: fbLink('/reel/500000001/', '') }],
    ['a video', { row: hardenedTime, attachment: fbLink('/watch/?v=500000001', '') }],
  ])('takes its number from %s', (_, how) => {
    expect(posts(fbPost(how))[0]?.id).toBe('facebook:500000001');
  });

  it('takes its number from the page when it is the post of the page', () => {
    const url = 'https://www.facebook.com/ana.ortiz/posts/500000001';
    expect(only(fbPost(), url).id).toBe('facebook:500000001');
    expect(posts(fbFeed(fbPost(), fbPost({ position: 2, message: 'Other' })), url)[1]?.id).toMatch(/:h/);
  });

  it('is read in the hardened regime: no role, decoys, a scrambled date', () => {
    const [post] = posts(fbPost({ attributes: '', row: hardenedTime, decoys: 40, comments: fbComment() }));
    expect(post).toMatchObject({
      id: 'facebook:500000001',
      text: 'A first line',
      url: 'https://www.facebook.com/ana.ortiz/posts/pfbid02abcDEF',
      missing: [],
    });
    expect(only(fbPost({ attributes: '', row: hardenedTime }))).toMatchObject({ missing: ['id', 'url'] });
  });

  it('is truncated by an ellipsis and a button in its text, not by "See less"', () => {
    const button = '<div role="button" tabindex="0">Voir plus</div>';
    const long = only(fbPost({ message: `<div dir="auto">A line</div><div dir="auto">and then… ${button}</div>` }));
    expect(long).toMatchObject({ text: 'A line\nand then…', textState: 'truncated' });
    expect(only(fbPost({ message: `<div dir="auto">All of it. ${button}</div>` })).textState).toBe('complete');
  });

  it('is translated when two controls follow, not when one offers it', () => {
    const link = '<a href="#" role="link">…</a>';
    expect(only(fbPost({ after: `<span dir="auto">${link} · ${link}</span>` })).textState).toBe('translated');
    expect(only(fbPost({ after: `<span dir="auto">${link}</span>` })).textState).toBe('complete');
  });

  it('ignores the words that stand twice for decoration', () => {
    const message = '<div aria-hidden="true">Said once</div>Said once';
    expect(only(fbPost({ message })).text).toBe('Said once');
  });

  it('seen outside of its group has the person as author and the group as place', () => {
    const group = fbLink('/groups/bread.bakers/', 'Bread bakers');
    const person = fbLink('/groups/bread.bakers/user/61500000000007/', 'Ana Ortiz');
    const row = `${person} · ${fbLink('/groups/bread.bakers/posts/500000001/', '2 h')}`;
    expect(only(fbPost({ author: group, row }))).toMatchObject({
      id: 'facebook:500000001',
      author: { name: 'Ana Ortiz', url: 'https://www.facebook.com/profile.php?id=61500000000007' },
      place: { kind: 'group', name: 'Bread bakers', url: 'https://www.facebook.com/groups/bread.bakers' },
    });
    const inside = only(fbPost({ author: person }), 'https://www.facebook.com/groups/bread.bakers/');
    expect(inside).toMatchObject({ author: { name: 'Ana Ortiz' }, place: { kind: 'group' } });
    expect(only(fbPost({ author: 'Anonymous member' })).author).toEqual({ name: 'Anonymous member' });
  });

  it('that shares another is a quote, with its own words only', () => {
    const inner = `<div><div data-ad-rendering-role="profile_name"><h4>${fbLink('/bo.lind', 'Bo Lind')}</h4></div>
      <div>${fbLink('/bo.lind/posts/400000001', '1 d')}</div><div data-ad-rendering-role="story_message"><div dir="auto">Shared words</div></div></div>`;
    const quoted = {
      id: 'facebook:400000001',
      text: 'Shared words',
      author: { name: 'Bo Lind' },
      url: 'https://www.facebook.com/bo.lind/posts/400000001',
    };
    expect(only(fbPost({ attachment: inner }))).toMatchObject({
      kind: 'quote',
      text: 'A first line',
      author: { name: 'Ana Ortiz' },
      quoted,
    });
    expect(only(fbPost({ attachment: inner, message: null }))).toMatchObject({ kind: 'quote', text: '', quoted });
    expect(only(fbPost({ attachment: inner, wired: false }))).toMatchObject({ kind: 'quote', text: 'A first line', quoted });
  });

  it('is an ad by the link to the page on ads, not by a call to action alone', () => {
    const call = '<div data-ad-rendering-role="cta-">…</div>';
    expect(only(fbPost({ row: '<a href="/ads/about/?x=1">Sponsorisé</a>' }))).toMatchObject({ kind: 'ad', missing: [] });
    expect(only(fbPost({ row: hardenedTime, attachment: call })).kind).toBe('ad');
    expect(only(fbPost({ attachment: call })).kind).toBe('post');
  });
});

describe('comments on Facebook', () => {
  it('have their number, their author, their language and their post', () => {
    const [, comment] = posts(fbPost({ comments: fbComment() }));
    expect(comment).toEqual({
      id: 'facebook:c700000001',
      site: 'facebook',
      kind: 'comment',
      author: { name: 'Bo Lind', url: 'https://www.facebook.com/profile.php?id=61500000000001' },
      text: 'A comment',
      textState: 'complete',
      lang: 'fr-FR',
      url: 'https://www.facebook.com/ana.ortiz/posts/pfbid02abcDEF?comment_id=700000001',
      parentId: 'facebook:500000001',
      place: { kind: 'feed' },
      missing: [],
    });
  });

  it('of a sticker only have no words and miss nothing', () => {
    const sticker = '<div role="button" aria-label="…"><img alt="a bear" src="data:,"></div>';
    expect(posts(fbPost({ comments: fbComment({ words: sticker }) }))[1]).toMatchObject({ text: '', missing: [] });
  });

  it.each(['nested', 'following'] as const)('hold %s replies apart, each with the comment it answers', (how) => {
    const reply = fbComment({ reply: '700000002', words: '<span dir="auto"><div dir="auto">A reply</div></span>' });
    const [, comment, answer, ...others] = posts(fbPost({ comments: fbComment({ [how]: reply }) }));
    expect(others).toEqual([]);
    expect(comment).toMatchObject({ id: 'facebook:c700000001', text: 'A comment' });
    expect(answer).toMatchObject({ id: 'facebook:c700000002', kind: 'reply', text: 'A reply', parentId: 'facebook:c700000001' });
  });

  it('are found in a part of a post that the page adds later', () => {
    const document = documentOf(fbPost({ comments: `<section>${fbComment()}</section>` }), home);
    const part = document.querySelector('section');
    expect(part && facebook.findPosts(part)).toEqual([document.querySelector('[aria-label^="Commentaire"]')]);
  });
});

describe('finding on Facebook', () => {
  it('leaves out placeholders, skeletons, suggestions and other things with a position', () => {
    const placeholder =
      '<div aria-posinset="3" aria-labelledby="a" role="article"><div data-virtualized="true" style="min-height: 746px"><div hidden></div></div></div>';
    const skeleton = '<div role="article"><div role="status" data-visualcompletion="loading-state"></div></div>';
    const suggestions = `<div aria-posinset="4" aria-labelledby="s"><h3 id="s">Suggestions</h3>${anaLink}</div>`;
    const item = `<div role="listitem" aria-posinset="1"><h3>${anaLink}</h3><div role="button" aria-haspopup="menu"></div></div>`;
    const page = fbFeed(fbPost(), placeholder, skeleton, suggestions, item);
    expect(posts(page)).toHaveLength(1);
    expect(facebook.health(documentOf(fbFeed(fbPost(), placeholder, skeleton), home)).verdict).toBe('good');
  });

  it('leaves out the hidden copy of a page that is being streamed, and shows it when there is nothing else', () => {
    const streamed = `<div hidden id="S:5">${fbPost({ position: 2, comments: fbComment() })}</div>`;
    expect(posts(fbFeed(fbPost()) + streamed)).toHaveLength(1);
    expect(posts(streamed)).toHaveLength(2);
    expect(posts(`<div hidden>${fbPost()}</div>`)).toEqual([]);
  });

  it('finds posts whose root has neither role nor position, each by what stands in it', () => {
    const document = documentOf(
      fbFeed(fbPost({ wired: false, attributes: '' }), fbPost({ wired: false, attributes: '', position: 2, message: 'Other' })),
      home,
    );
    const found = facebook.findPosts(document);
    expect(found.map((element) => facebook.readPost(element)?.text)).toEqual(['A first line', 'Other']);
    expect(found.every((element) => facebook.openPost(element).slot())).toBe(true);
  });

  it('finds posts that have a role and no wiring', () => {
    expect(only(fbFeed(fbPost({ wired: false })))).toMatchObject({
      text: 'A first line',
      url: 'https://www.facebook.com/ana.ortiz/posts/pfbid02abcDEF',
    });
  });

  it('finds posts by their menu and heading when all names are gone', () => {
    const bare = (position: number) =>
      fbPost({ position, wired: false, attributes: '', row: fbLink(`/ana.ortiz/posts/50000000${position}`, '2 h') });
    const html = fbFeed(bare(1), bare(2)).replaceAll(/ data-ad-rendering-role="[^"]*"/g, '');
    expect(posts(html).map((post) => [post.id, post.author?.name, post.text])).toEqual([
      ['facebook:500000001', 'Ana Ortiz', 'A first line'],
      ['facebook:500000002', 'Ana Ortiz', 'A first line'],
    ]);
  });

  it('is not confused by a second menu in an attachment', () => {
    const reel = '<div><div role="button" aria-haspopup="menu"></div></div>';
    expect(posts(fbFeed(fbPost({ attachment: reel, wired: false, attributes: '' })))).toHaveLength(1);
  });

  it('puts the bar before the row of reactions, and after the words of a comment', () => {
    const document = documentOf(fbPost({ comments: fbComment() }), home);
    const [post, comment] = facebook.findPosts(document);
    const [beforePost, beforeComment] = [post, comment].map((element) => element && facebook.openPost(element).slot()?.before) as Element[];
    expect(beforePost?.getAttribute('data-visualcompletion')).toBe('ignore-dynamic');
    expect(beforeComment?.tagName).toBe('UL');
  });

  it('says when the layout is not recognised', () => {
    expect(facebook.health(documentOf('<div role="feed"><div><p>Words in a new shape</p></div></div>', home)).verdict).toBe(
      'not-recognised',
    );
    expect(facebook.health(documentOf('<div role="main"></div>', home)).verdict).toBe('empty');
  });
});

describe('reply boxes on Facebook', () => {
  it('have a place for a line about the draft at the end of their own form, so inside the card of the post', () => {
    const document = documentOf(fbFeed(fbPost({ comments: fbComposer })), home);
    const form = document.querySelector('form');
    const [composer] = facebook.findComposers(document);
    expect(composer && facebook.composerSlot?.(composer)).toEqual({ parent: form, before: form?.lastElementChild?.nextSibling ?? null });
  });

  it('have no such place without a form, or in one that is laid out sideways', () => {
    const slots = [
      fbComposer.replace('<form', '<div').replace('</form', '</div'),
      fbComposer.replace('<form', '<form style="display:flex"'),
    ];
    for (const html of slots) {
      const document = documentOf(fbFeed(fbPost({ comments: html })), home);
      expect(facebook.findComposers(document).map((composer) => facebook.composerSlot?.(composer))).toEqual([undefined]);
    }
  });

  it('answer the post they stand in, the comment whose thread they stand in, or the post of their dialog', () => {
    const inThread = fbComment({ following: `<div>${fbComposer}</div>` });
    const dialog = `<div role="dialog"><div>${fbPost({ position: 2, message: 'In the dialog' })}</div><footer>${fbComposer}</footer></div>`;
    const document = documentOf(fbFeed(fbPost({ comments: inThread + fbComposer })) + dialog, home);
    const composers = facebook.findComposers(document);
    const answered = composers.map((composer) => facebook.readPost(facebook.composerPost(composer) as Element)?.text);
    expect(answered).toEqual(['A comment', 'A first line', 'In the dialog']);
    expect(composers.map((composer) => facebook.sendControls(composer).length)).toEqual([1, 1, 1]);
  });

  it('are none of the chat windows', () => {
    const chat = '<div role="complementary"><div role="textbox" contenteditable="true" data-lexical-editor="true"><p><br></p></div></div>';
    expect(facebook.findComposers(documentOf(chat, home))).toEqual([]);
  });
});
