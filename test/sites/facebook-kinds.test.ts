/* It has more than 250 lines: each kind of page brings its markup and what must be read from it. */
import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/contract/post.ts';
import { facebook } from '../../src/sites/facebook.ts';
import { anaLink, fbComment, fbComposer, fbFeed, fbLink, fbPost, hardenedTime } from './fixtures/facebook.ts';
import { fbPhotoPage, fbRow, fbShare } from './fixtures/facebook-pages.ts';
import { documentOf } from './load.ts';

const home = 'https://www.facebook.com/';

function posts(html: string, url = home): (Post | undefined)[] {
  const document = documentOf(html, url);
  return facebook.findPosts(document).map((element) => facebook.readPost(element));
}

function textsOf(html: string, url = home): string[] {
  return posts(html, url).map((post) => `${post?.kind} ${post?.author?.name}: ${post?.text}`);
}

const roleless = { wired: false, attributes: '' };

describe('pages of other kinds on Facebook', () => {
  it.each([
    ['a photo', 'https://www.facebook.com/photo/?fbid=900000071&set=a.1'],
    ['a reel', 'https://www.facebook.com/reel/900000071'],
    ['a video', 'https://www.facebook.com/watch/?v=900000071'],
  ])('%s has its post, with author, words and comments', (_, url) => {
    expect(textsOf(fbPhotoPage({ comments: fbComment() }), url)).toEqual([
      'post Ana Ortiz: Warm from the oven',
      'comment Bo Lind: A comment',
    ]);
  });

  it('the post beside a photo keeps its words when a picture of its author has a description', () => {
    const face = '<a role="link" href="https://www.facebook.com/ana.ortiz"><img alt="Picture of Ana Ortiz"></a>';
    expect(textsOf(fbPhotoPage({ face }))).toEqual(['post Ana Ortiz: Warm from the oven']);
  });

  it('a photo without words of its author has none, whatever stands below it', () => {
    expect(textsOf(fbPhotoPage({ words: '', comments: fbComment() }))).toEqual(['post Ana Ortiz: ', 'comment Bo Lind: A comment']);
  });

  it('the reply box beside a photo answers the post, and one in a thread the comment', () => {
    const document = documentOf(fbPhotoPage({ comments: fbComment() + fbComposer }), home);
    const [box] = facebook.findComposers(document);
    expect(box && facebook.readPost(facebook.composerPost(box) as Element)?.text).toBe('Warm from the oven');
  });

  it('a profile seen logged out and a list of people hold no post', () => {
    const menu = '<div role="button" aria-haspopup="menu"></div>';
    const person = (name: string) => `<div><h3>${fbLink(`/${name}`, name)}</h3><div>12 friends</div>${menu}</div>`;
    const profile = `<div><h1>Ana Ortiz</h1>${menu}</div><div><h2>${fbLink('/ana.ortiz/photos', 'Photos')}</h2></div><h2>${fbLink('/login/', 'Log in')}</h2>`;
    for (const html of [profile, person('bo.lind') + person('mila.novak'), person('bo.lind')]) {
      const document = documentOf(`<div role="main"><div>${html}</div></div>`, home);
      expect(facebook.findPosts(document)).toEqual([]);
      expect(facebook.health(document).verdict).toBe('empty');
    }
  });

  it('one post with a position does not hide another that has none', () => {
    const html = fbFeed(fbPost({ message: 'Wired' }), fbPost({ ...roleless, message: 'Bare', position: 2 }));
    expect(textsOf(html)).toEqual(['post Ana Ortiz: Wired', 'post Ana Ortiz: Bare']);
  });
});

describe('who wrote it on Facebook', () => {
  const group = fbLink('/groups/300000005/', 'Rye & Co');
  const person = fbLink('/groups/300000005/user/61500000000008/', 'Mila Novak');
  const date = fbLink('/groups/300000005/posts/500000005/', '3 h');

  it.each([
    ['in the same line', `${person} · ${date}`],
    ['in boxes of their own', `<div><div><span>${person}</span></div></div><div><span><span> · </span></span><div>${date}</div></div>`],
    ['with a hardened date', `<span>${person}</span><span aria-hidden="true"> · </span>${hardenedTime}`],
  ])('is the person of the second row outside of the group, %s', (_, row) => {
    for (const wiring of [{}, roleless]) {
      const [post, ...others] = posts(fbFeed(fbPost({ ...wiring, author: group, row }), fbPost({ ...roleless, position: 2 })));
      expect(post).toMatchObject({ author: { name: 'Mila Novak' }, place: { kind: 'group', name: 'Rye & Co' } });
      expect(others).toHaveLength(1);
    }
  });

  it('is an anonymous participant by the name that the page shows, in and outside of the group', () => {
    const row = `<span><span>Anonymous participant</span></span><span aria-hidden="true"> · </span>${date}`;
    expect(posts(fbPost({ author: group, row }))[0]?.author).toEqual({ name: 'Anonymous participant' });
    expect(posts(fbPost({ ...roleless, author: group, row }))[0]?.author).toEqual({ name: 'Anonymous participant' });
    expect(posts(fbPost({ author: '<span>Anonymous participant</span>' }))[0]?.author).toEqual({ name: 'Anonymous participant' });
  });

  it('is missing outside of the group when the row names nobody', () => {
    expect(posts(fbPost({ author: group, row: date }))[0]).toMatchObject({ missing: ['author'] });
    expect(posts(fbPost({ author: group, row: date, message: `<div dir="auto">Thanks ${anaLink}</div>` }))[0]?.author).toBeUndefined();
  });

  it('is the first who is named when a heading names a group, a place or others too', () => {
    expect(posts(fbPost({ author: `${anaLink} ▸ ${group}` }))[0]).toMatchObject({
      author: { name: 'Ana Ortiz' },
      place: { kind: 'group', name: 'Rye & Co' },
    });
    expect(posts(fbPost({ author: `${anaLink} is with ${fbLink('/bo.lind', 'Bo Lind')}` }))[0]?.author?.name).toBe('Ana Ortiz');
  });

  it('is not the title of a unit that shows a post', () => {
    const html = fbPost({ author: anaLink }).replace('aria-labelledby="_r_1"', 'aria-labelledby="unit"');
    expect(posts(`<h3 id="unit">Suggested for you</h3>${html}`)[0]?.author?.name).toBe('Ana Ortiz');
  });

  it('is known by its number under each address that pages without a name have', () => {
    for (const path of ['/p/Rye-Bakery-61500000000003/', '/Rye-Bakery-61500000000003', '/people/Rye-Bakery/61500000000003/'])
      expect(posts(fbPost({ author: fbLink(path, 'Rye Bakery') }))[0]?.author).toEqual({
        name: 'Rye Bakery',
        url: 'https://www.facebook.com/profile.php?id=61500000000003',
      });
    expect(posts(fbPost({ author: fbLink('/people/Rye/pfbid0abcdef/', 'Rye') }))[0]?.author).toEqual({ name: 'Rye' });
  });
});

describe('a share on Facebook', () => {
  it.each([
    ['with the site’s wiring', {}],
    ['without', roleless],
  ])('without words of its own has none, %s', (_, wiring) => {
    const html = fbFeed(fbPost({ ...wiring, message: null, attachment: fbShare }), fbPost({ ...roleless, position: 2 }));
    const [post] = posts(html);
    expect(post).toMatchObject({ kind: 'quote', text: '', author: { name: 'Ana Ortiz' }, missing: ['id'] });
    expect(post?.quoted).toMatchObject({ text: 'Closed on Monday', author: { name: 'City Bakery' }, id: 'facebook:500000082' });
  });

  it.each([roleless, {}])('keeps both words apart when the renderer’s roles are gone', (wiring) => {
    const html = fbFeed(fbPost({ ...wiring, attachment: fbShare }), fbPost({ ...wiring, position: 2 }));
    const bare = html.replaceAll(/ data-ad-rendering-role="(?:profile_name|story_message)"/g, '');
    expect(posts(bare)[0]).toMatchObject({ kind: 'quote', text: 'A first line', quoted: { text: 'Closed on Monday' } });
  });

  it('has no words of a comment that was written below it', () => {
    const comments = fbComment().replace('role="article"', '');
    const [post] = posts(fbPost({ message: null, attachment: fbShare, comments }));
    expect(post).toMatchObject({ text: '', quoted: { text: 'Closed on Monday' } });
  });
});

describe('comments of every shape on Facebook', () => {
  const bare = fbComment().replace('role="article"', '');

  it('are found without their role, also beside one that has it', () => {
    const other = fbComment({ number: '700000009', words: '<span dir="auto"><div dir="auto">Another</div></span>' });
    expect(textsOf(fbPost({ comments: bare + other }))).toEqual([
      'post Ana Ortiz: A first line',
      'comment Bo Lind: A comment',
      'comment Bo Lind: Another',
    ]);
    expect(textsOf(fbFeed(fbPost({ ...roleless, comments: bare }), fbPost({ ...roleless, position: 2, message: 'Next' })))).toEqual([
      'post Ana Ortiz: A first line',
      'comment Bo Lind: A comment',
      'post Ana Ortiz: Next',
    ]);
  });

  it('are none of the notifications, nor a line that counts replies', () => {
    const to = (words: string) => fbLink('/ana.ortiz/posts/pfbid02?comment_id=700000031', words);
    const list = `<div role="navigation"><div>New</div>${to('<div>Bo Lind mentioned you</div>')}</div><div><span>New</span>${to('<div><img alt="">Bo Lind mentioned you</div>')}</div>`;
    expect(posts(fbFeed(fbPost()) + list)).toHaveLength(1);
    const line = `<div>${fbLink('/ana.ortiz/posts/pfbid02?comment_id=700000001&amp;reply_comment_id=700000032', '2 replies')}</div>`;
    expect(posts(fbPost({ comments: fbComment({ nested: line }) }))).toHaveLength(2);
  });

  it('are never taken for posts when their label is gone', () => {
    const [post, comment, ...others] = posts(fbPost({ comments: fbComment().replace(/aria-label="Commentaire[^"]*"/, '') }));
    expect([post?.text, comment?.text, comment?.kind, others.length]).toEqual(['A first line', 'A comment', 'comment', 0]);
  });

  it('keep their names and actions from the post, and the post its own', () => {
    const named = fbComment().replace(
      /<span><a aria-hidden="false"([\s\S]*?)<\/a><\/span>/,
      '<div data-ad-rendering-role="profile_name"><a$1</a></div><div role="button"><span data-ad-rendering-role="like_button">Like</span></div>',
    );
    for (const comments of [named, named.replace('role="article"', '')]) {
      const html = fbFeed(fbPost({ ...roleless, comments }), fbPost({ ...roleless, position: 2, message: 'Next' }));
      expect(textsOf(html)).toEqual(['post Ana Ortiz: A first line', 'comment Bo Lind: A comment', 'post Ana Ortiz: Next']);
    }
  });

  it('are read where the lines have no direction and the controls are no list', () => {
    const plain = fbComment({ words: '<div><span>Said plainly</span></div>' })
      .replaceAll(' dir="auto"', '')
      .replaceAll(/<(\/?)(?:ul|li)\b/g, '<$1div');
    expect(textsOf(fbPost({ comments: plain }))[1]).toBe('comment Bo Lind: Said plainly');
  });

  it('of an anonymous member have the name that is shown, and a sticker alone has no name made of it', () => {
    const nobody = (words: string) =>
      `<div role="article" aria-label="Comment"><div><svg></svg></div><div><span><span dir="auto">Anonymous participant</span></span>${words}</div>
       <ul><li>${fbLink('/groups/3/posts/500000001/?comment_id=700000001', '4 h')}</li></ul></div>`;
    const words = '<div dir="auto">I had that too</div>';
    expect(textsOf(fbPost({ comments: nobody(words) }))[1]).toBe('comment Anonymous participant: I had that too');
    const mention = `<div dir="auto">${fbLink('/dana.reyes', 'Dana Reyes')} have a look</div>`;
    expect(textsOf(fbPost({ comments: nobody(mention) }))[1]).toBe('comment Anonymous participant: Dana Reyes have a look');
  });

  it('that begin with a mention belong to who wrote them', () => {
    const words = `<span dir="auto"><div dir="auto"><span>${fbLink('/dana.reyes', 'Dana Reyes')}</span></div></span>`;
    expect(textsOf(fbPost({ comments: fbComment({ words }) }))[1]).toBe('comment Bo Lind: Dana Reyes');
  });

  it('answer the comment that their own address names, also when that one is not on the page', () => {
    const reply = fbComment({ reply: '700000007' });
    expect(posts(fbPost({ comments: reply }))[1]).toMatchObject({
      id: 'facebook:c700000007',
      kind: 'reply',
      parentId: 'facebook:c700000001',
    });
    expect(posts(fbPost({ comments: reply.replace('role="article"', '') }))[1]).toMatchObject({ parentId: 'facebook:c700000001' });
  });
});

describe('a bar on Facebook', () => {
  const slotOf = (html: string, url = home) => {
    const document = documentOf(html, url);
    return facebook.findPosts(document).map((element) => facebook.openPost(element).slot());
  };
  const clickable = 'a,button,[role="button"],[role="link"]';

  it.each([
    ['no list', (html: string) => html.replaceAll(/<(\/?)(?:ul|li)\b/g, '<$1div')],
    ['links only', (html: string) => html.replace(/<ul[\s\S]*?<\/ul>/, `<div><a href="#">Like</a><a href="#">Reply</a></div>`)],
    ['buttons only', (html: string) => html.replace(/<ul[\s\S]*?<\/ul>/, '<div><button>Like</button><button>Reply</button></div>')],
    ['one button', (html: string) => html.replace(/<ul[\s\S]*?<\/ul>/, '<button><span>Like</span></button>')],
    ['nothing', (html: string) => html.replace(/<ul[\s\S]*?<\/ul>/, '')],
  ])('stands outside of links and buttons where a comment’s controls are %s', (_, change) => {
    for (const words of [undefined, '<div role="button"><img alt="a bear" src="data:,"></div>']) {
      const slots = slotOf(fbPost({ comments: change(fbComment(words === undefined ? {} : { words })) }));
      expect(slots).toHaveLength(2);
      for (const slot of slots) expect(slot !== undefined && slot.parent.closest(clickable) === null).toBe(true);
    }
  });

  it('stands below the words and above the actions of a photo’s post', () => {
    const [slot] = slotOf(fbPhotoPage({}));
    expect(slot?.parent.closest(clickable)).toBeNull();
    expect((slot?.before as Element | null)?.querySelector('[data-ad-rendering-role="like_button"]')).not.toBeNull();
  });
});

describe('translations on Facebook', () => {
  const controls = (first: string, second: string, dot = ' · ') =>
    `<div><div role="button">${first}</div>${dot}<div role="button">${second}</div></div>`;
  const stateOf = (after: string, message = '<div dir="auto">A first line</div>', lang = 'en') => {
    const document = documentOf(`<!doctype html><html lang="${lang}"><body>${fbPost({ after, message })}</body></html>`, home);
    const [post] = facebook.findPosts(document);
    return post && facebook.readPost(post)?.textState;
  };

  it.each([
    ['en', 'See original', 'Rate this translation'],
    ['fr', 'Voir l’original', 'Évaluer cette traduction'],
    ['ar', 'عرض النص الأصلي', 'تقييم هذه الترجمة'],
    ['pl', 'Zobacz oryginał', 'Oceń to tłumaczenie'],
    ['ja', '原文を表示', '翻訳を評価'],
    ['tr', 'Orijinalini gör', 'Bu çeviriyi değerlendir'],
  ])('in place of the words are told by the control that brings the original back (%s)', (lang, first, second) => {
    expect(stateOf(controls(first, second), undefined, lang)).toBe('translated');
    expect(stateOf(controls(first, second, ''), undefined, lang)).toBe('translated');
  });

  it('can be cut too', () => {
    const cut = '<div dir="auto">A line, and then… <div role="button">More</div></div>';
    expect(stateOf(controls('See original', 'Rate'), cut)).toBe('translated-truncated');
    expect(stateOf('', cut)).toBe('truncated');
  });

  it('are never told by buttons alone, nor when the original stays beside them', () => {
    expect(stateOf(controls('Interested', 'Going'))).toBe('complete');
    expect(stateOf(controls('Like', 'Reply', ''), undefined, 'xx')).toBe('complete');
    expect(stateOf(`<div><div dir="auto">Une première ligne</div>${controls('Hide translation', 'Rate')}</div>`)).toBe('complete');
    expect(stateOf('<div><a href="#">See translation</a></div>')).toBe('complete');
  });

  it('are told of a comment by the same line, and not by its own controls', () => {
    const state = (words: string) => posts(`${fbPost({ comments: fbComment({ words }) })}`)[1]?.textState;
    const words = '<span dir="auto"><div dir="auto">A comment</div></span>';
    expect(state(words + controls('See original', 'Rate'))).toBe('translated');
    expect(state(words)).toBe('complete');
    const ownControls = fbComment().replace(/<ul[\s\S]*?<\/ul>/, controls('Like', 'Reply'));
    expect(posts(fbPost({ comments: ownControls }))[1]?.textState).toBe('complete');
  });
});

describe('advertisements on Facebook', () => {
  it('stay advertisements when a comment is shown below them', () => {
    const attachment = '<div data-ad-rendering-role="cta-">…</div>';
    for (const comments of ['', fbComment(), fbComment().replace('role="article"', '')])
      expect(posts(fbPost({ row: '<span>Ad</span>', attachment, comments }))[0]?.kind).toBe('ad');
    expect(posts(fbPost({ row: fbRow('Ad'), attachment: attachment + fbShare, message: null }))[0]?.kind).toBe('ad');
  });
});

describe('reply boxes on Facebook', () => {
  it('are found where their role or their form is gone', () => {
    for (const box of [fbComposer.replace('role="textbox"', ''), fbComposer.replaceAll(/<(\/?)form/g, '<$1div')]) {
      const document = documentOf(fbPhotoPage({ comments: box }), home);
      expect(facebook.findComposers(document)).toHaveLength(1);
    }
  });

  it('of a dialog that writes a new post answer nothing, also when it shows what is shared', () => {
    const html = `<div role="dialog"><form><div contenteditable="true" role="textbox" data-lexical-editor="true"><p><br></p></div></form>${fbShare}</div>`;
    const [box] = facebook.findComposers(documentOf(html, home));
    expect(box && facebook.composerPost(box)).toBeUndefined();
  });
});

describe('the health of a page of Facebook', () => {
  const healthOf = (html: string) => facebook.health(documentOf(html, home));

  it('counts posts, comments and reply boxes apart', () => {
    const { verdict, tallies } = healthOf(fbFeed(fbPost({ comments: fbComment() + fbComposer })));
    expect(verdict).toBe('good');
    expect(tallies).toMatchObject({ posts: { seen: 1, lost: 0 }, comments: { seen: 1, lost: 0 }, composers: { seen: 1, lost: 0 } });
  });

  it('is degraded by a comment whose parts say nothing any more, although its address is there', () => {
    const hollow = `<div>${fbLink('/ana.ortiz/posts/pfbid02?comment_id=700000031', '<img alt="">')}</div>`;
    expect(healthOf(fbFeed(fbPost({ comments: hollow })))).toMatchObject({ verdict: 'degraded', tallies: { comments: { lost: 1 } } });
  });

  it('is degraded by a reply box that nobody can type in any more by its marks', () => {
    const html = fbFeed(fbPost({ comments: fbComposer.replace('contenteditable="true"', '') }));
    expect(healthOf(html)).toMatchObject({ verdict: 'degraded', tallies: { composers: { seen: 1, lost: 1 } } });
  });

  it('is not recognised where only comments or actions are left of posts', () => {
    const html = `<div role="main"><div><div><span data-ad-rendering-role="like_button">Like</span></div></div></div>`;
    expect(healthOf(html).verdict).toBe('not-recognised');
  });
});
