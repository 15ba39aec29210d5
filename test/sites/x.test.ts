/* It has more than 250 lines: each reading brings its markup and what must be read from it. */
import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/contract/post.ts';
import { x } from '../../src/sites/x.ts';
import { xCell, xColumn, xComposer, xPost, xQuote } from './fixtures/x.ts';
import { documentOf } from './load.ts';

const home = 'https://x.com/home';

function posts(html: string, url = home): Post[] {
  const document = documentOf(html, url);
  return x
    .findPosts(document)
    .map((element) => x.readPost(element))
    .filter((post) => post !== undefined);
}

function only(html: string, url = home): Post {
  const [post, ...others] = posts(html, url);
  expect(others).toEqual([]);
  if (post === undefined) throw new Error('no post');
  return post;
}

describe('a post on X', () => {
  it('has its number, author, words, date and permalink', () => {
    expect(only(xColumn(xPost()))).toEqual({
      id: 'x:1900000000000000001',
      site: 'x',
      kind: 'post',
      author: { name: 'Ana Ortiz', handle: 'ana_ortiz', url: 'https://x.com/ana_ortiz' },
      text: 'A first line',
      textState: 'complete',
      lang: 'en',
      url: 'https://x.com/ana_ortiz/status/1900000000000000001',
      postedAt: '2026-03-04T05:06:07.000Z',
      place: { kind: 'feed' },
      missing: [],
    });
  });

  it('keeps line breaks, emoji images and whole addresses', () => {
    const link = '<a href="https://t.co/abc"><span aria-hidden="true">https://</span>example.org/<span aria-hidden="true">rest</span></a>';
    const { text } = only(xPost({ text: `<span>One\n\ntwo </span><img alt="👩‍👩‍👧" src="data:,"><span> see </span>${link}` }));
    expect(text).toBe('One\n\ntwo 👩‍👩‍👧 see https://example.org/rest');
  });

  it('is truncated where the page hides the rest, not where only its quote is cut', () => {
    const more = '<button data-testid="tweet-text-show-more-link"><span>Voir plus</span></button>';
    expect(only(xPost({ after: more })).textState).toBe('truncated');
    expect(only(xPost({ text: `Start <a data-testid="tweet-text-show-more-link" href="#"><span>…</span></a>` }))).toMatchObject({
      text: 'Start',
      textState: 'truncated',
    });
    expect(only(xPost({ below: xQuote(more) })).textState).toBe('complete');
  });

  it('is translated when a sentence with a button stands right before the text', () => {
    const shown =
      '<div dir="ltr"><svg></svg><span>Traduit de : anglais</span><button aria-label="Afficher l’original"><span>…</span></button></div>';
    const offer = '<button type="button"><span>Traduire le post</span></button>';
    const translated = xPost().replace('<div dir="auto" lang="en"', `${shown}<div dir="auto" lang="fr"`);
    expect(only(translated)).toMatchObject({ textState: 'translated', lang: 'fr' });
    expect(only(xPost({ after: offer })).textState).toBe('complete');
  });

  it('of pictures only has no words and misses nothing', () => {
    const photo = '<div><a href="/ana_ortiz/status/1900000000000000001/photo/1"><div data-testid="tweetPhoto"></div></a></div>';
    expect(only(xPost({ text: null, below: photo }))).toMatchObject({ text: '', missing: [] });
  });

  it('says no language where X found none', () => {
    expect(only(xPost({ lang: 'zxx' }))).not.toHaveProperty('lang');
  });

  it('names what it did not find', () => {
    const bare = '<article data-testid="tweet"><div><div data-testid="tweetText" lang="en">Only words</div></div></article>';
    const post = only(bare);
    expect(post.id).toMatch(/^x:h\w+$/);
    expect(post.missing).toEqual(['author', 'id', 'url', 'postedAt']);
    expect(x.health(documentOf(bare)).verdict).toBe('degraded');
  });

  it('is still found when its test id is gone', () => {
    expect(only(xPost().replace(' data-testid="tweet"', '')).id).toBe('x:1900000000000000001');
  });
});

describe('kinds of posts on X', () => {
  const reposted = '<a href="/carla" role="link"><span data-testid="socialContext"><span>Carla</span> a reposté</span></a>';

  it('reads a repost as its original, with who reposted', () => {
    expect(only(xPost({ social: reposted }))).toMatchObject({
      kind: 'repost',
      author: { handle: 'ana_ortiz' },
      repostedBy: { name: 'Carla', handle: 'carla', url: 'https://x.com/carla' },
    });
  });

  it('tells pinned from reposted and from a community', () => {
    const pinned = only(xPost({ social: '<div data-testid="socialContext"><span>Épinglé</span></div>' }), 'https://x.com/ana_ortiz');
    expect(pinned).toMatchObject({ kind: 'post', pinned: true, place: { kind: 'profile', url: 'https://x.com/ana_ortiz' } });
    const community = '<a href="/i/communities/17"><span data-testid="socialContext">Bread bakers</span></a>';
    const inCommunity = only(xPost({ social: community }));
    expect(inCommunity).toMatchObject({
      kind: 'post',
      place: { kind: 'group', name: 'Bread bakers', url: 'https://x.com/i/communities/17' },
    });
    expect(inCommunity).not.toHaveProperty('pinned');
  });

  it('reads a quote without a permalink by its content, and with one by its photo', () => {
    const plain = only(xPost({ below: xQuote() }));
    expect(plain).toMatchObject({
      kind: 'quote',
      text: 'A first line',
      quoted: { text: 'Words that are quoted', author: { name: 'Bo Lind', handle: 'bo_lind' }, postedAt: '2026-01-02T03:04:05.000Z' },
    });
    expect(plain.quoted?.id).toMatch(/^x:h\w+$/);
    expect(plain.quoted).not.toHaveProperty('url');
    const photo = '<a href="/bo_lind/status/1800000000000000009/photo/1"><div data-testid="testCondensedMedia"></div></a>';
    expect(only(xPost({ below: xQuote(photo) })).quoted).toMatchObject({
      id: 'x:1800000000000000009',
      url: 'https://x.com/bo_lind/status/1800000000000000009',
    });
  });

  it('never takes the words of a quote for those of a post without words', () => {
    expect(only(xPost({ text: null, below: xQuote() }))).toMatchObject({
      kind: 'quote',
      text: '',
      quoted: { text: 'Words that are quoted' },
    });
  });

  it('takes no date and no name of a quote whose box is not known, where its own line is gone', () => {
    const quote = xQuote().replace(/ (?:tabindex="0"|role="link")/g, '');
    const own = /<div data-testid="User-Name">[\s\S]*?<\/time><\/a><\/div><\/div><\/div>/;
    const found = only(xPost({ below: quote }).replace(own, ''));
    expect(found).not.toHaveProperty('postedAt');
    expect(found).not.toHaveProperty('author.name');
    expect(found.missing).toContain('postedAt');
  });

  it('names nobody by what stood behind a name that is gone', () => {
    const line = (first: string) =>
      `<div data-testid="User-Name">${first}<div><a href="/lena_k/status/1900000000000000042"><time datetime="2026-03-04T05:06:07.000Z">4 mars</time></a></div></div>`;
    for (const first of ['', '<div><span>·</span></div>']) {
      const html = xPost({ handle: 'lena_k', number: '1900000000000000042' }).replace(
        /<div data-testid="User-Name">[\s\S]*?<\/time><\/a><\/div><\/div><\/div>/,
        line(first),
      );
      expect(html).toContain(line(first));
      expect(only(html).author).toEqual({ handle: 'lena_k', url: 'https://x.com/lena_k' });
    }
  });

  it('takes no words from a box that is pressed as one, though its names and its role are gone', () => {
    const box =
      '<div><div tabindex="0"><div dir="auto" lang="en" data-testid="tweetText"><span>Words that are quoted</span></div></div></div>';
    for (const named of [box, box.replace(' data-testid="tweetText"', '')])
      expect(only(xPost({ text: null, below: named }))).toMatchObject({ text: '', missing: ['text'] });
  });

  it('knows a quote whose original is gone', () => {
    expect(only(xPost({ below: '<div><article><div><span>…</span></div></article></div>' }))).toMatchObject({
      kind: 'quote',
      missing: ['quoted'],
    });
  });

  it('does not take an affiliate badge for a quote', () => {
    expect(only(xPost({ name: 'Ana <div tabindex="0" role="link"><img alt="" src="data:,"></div>' }))).toMatchObject({ kind: 'post' });
  });

  it('knows an ad by two signs of three, above every other kind', () => {
    const label = '<div dir="ltr"><span>Ad</span></div>';
    const undated = (html: string) => html.replace(/<a href="[^"]*\?s=20".*?<\/a>/s, '');
    const labelled = (html: string) => html.replace('<button aria-haspopup', `${label}<button aria-haspopup`);
    const boxed = (html: string) => `<div data-testid="placementTracking">${html}</div>`;
    const repost = xPost({ social: reposted });
    expect(only(boxed(undated(repost)))).toMatchObject({ kind: 'ad', id: 'x:1900000000000000001', missing: [] });
    expect(only(boxed(labelled(repost))).kind).toBe('ad');
    expect(only(labelled(undated(repost))).kind).toBe('ad');
    for (const one of [boxed, labelled, undated]) expect(only(one(xPost())).kind).toBe('post');
    expect(only(xPost({ below: boxed('<div data-testid="videoPlayer"></div>') })).kind).toBe('post');
  });

  it('reads an article as its title and body, and nested posts as part of it', () => {
    const article = `<div data-testid="twitterArticleReadView"><div data-testid="twitter-article-title"><span>On bread</span></div>
      <div role="group"><button data-testid="reply"></button></div>
      <div data-testid="twitterArticleRichTextView"><div contenteditable="false" data-testid="longformRichTextComponent">
      <div data-contents="true"><div data-block="true"><span data-text="true">Flour first.</span></div>
      <section data-block="true"><div data-testid="simpleTweet">${xPost({ number: '17', handle: 'dora' })}</div></section>
      <div data-block="true"><span data-text="true">Then water.</span></div></div></div></div></div>`;
    const page = xColumn(xPost({ text: null, below: article }));
    expect(only(page)).toMatchObject({
      id: 'x:1900000000000000001',
      kind: 'post',
      text: 'On bread\n\nFlour first.\nThen water.',
      textState: 'complete',
    });
    const inner = documentOf(page).querySelectorAll('article')[1];
    expect(inner && x.findPosts(inner)).toEqual([]);
    expect(x.findComposers(documentOf(page))).toEqual([]);
  });
});

describe('threads on X', () => {
  const thread = 'https://x.com/ana_ortiz/status/20';
  const page = xColumn(
    xPost({ number: '10' }),
    xPost({ number: '20', tabindex: '-1', joinedAbove: true }) + xComposer(),
    xPost({ number: '30' }),
    xPost({ number: '31', joinedAbove: true }),
    '<button>more</button>',
    xPost({ number: '33', joinedAbove: true }),
    '<h2 role="heading"><span>…</span></h2>',
    xPost({ number: '40' }),
  );

  it('gives each reply the post it answers, by the line between them or its place below the focused post', () => {
    const found = posts(page, thread);
    expect(found.map((post) => [post.id, post.kind, post.parentId])).toEqual([
      ['x:10', 'post', undefined],
      ['x:20', 'reply', 'x:10'],
      ['x:30', 'reply', 'x:20'],
      ['x:31', 'reply', 'x:30'],
      ['x:33', 'reply', undefined],
      ['x:40', 'post', undefined],
    ]);
    expect(found[0]?.place).toEqual({ kind: 'thread' });
  });

  it('knows a reply in a feed by the people it names above its text', () => {
    const row = '<div dir="ltr">En réponse à <a href="/bo_lind"><span>@bo_lind</span></a></div>';
    expect(only(xPost({ before: row })).kind).toBe('reply');
    expect(only(xPost({ text: '<a href="/bo_lind">@bo_lind</a> hello' })).kind).toBe('post');
  });

  it('gives the inline reply box the focused post, and the dialog the post shown in it', () => {
    const dialog = `<div role="dialog" aria-modal="true">${xPost({ number: '30' })}${xComposer('tweetButton')}</div>`;
    const document = documentOf(`${page}<div id="layers">${dialog}</div>`, thread);
    const [inline, modal, ...others] = x.findComposers(document);
    expect(others).toEqual([]);
    if (!inline || !modal) throw new Error('no composers');
    const postOf = (composer: HTMLElement) => x.readPost(x.composerPost(composer) as Element)?.id;
    expect(postOf(inline)).toBe('x:20');
    expect(postOf(modal)).toBe('x:30');
    expect(x.sendControls(inline).map((button) => button.getAttribute('data-testid'))).toEqual(['tweetButtonInline']);
    expect(x.sendControls(modal).map((button) => button.getAttribute('data-testid'))).toEqual(['tweetButton']);
  });

  const writing = (row: string) =>
    documentOf(`<main><div data-testid="primaryColumn"><div id="form"><div id="column"${row}>
      <div data-testid="tweetTextarea_0_label"><div data-testid="tweetTextarea_0RichTextInputContainer">
        <div contenteditable="true" role="textbox" data-testid="tweetTextarea_0"></div></div></div>
      <div id="tools"><div data-testid="toolBar"><button data-testid="tweetButtonInline"></button></div></div>
    </div></div></div></main>`);
  const slotIn = (document: Document) => x.findComposers(document).map((composer) => x.composerSlot?.(composer));

  it('has a place for a line about the draft between the text and the toolbar', () => {
    const document = writing('');
    const column = document.querySelector('#column');
    expect(slotIn(document)).toEqual([{ parent: column, before: document.querySelector('#tools') }]);
  });

  it('has none where there is no toolbar', () => {
    expect(slotIn(documentOf(xColumn(xPost(), xComposer())))).toEqual([undefined]);
  });

  it('gives a box for a new post no post to answer', () => {
    const document = documentOf(xColumn(xComposer(), xPost()));
    const [composer] = x.findComposers(document);
    expect(composer && x.composerPost(composer)).toBeUndefined();
  });

  it('offers no box of messages and no read-only text', () => {
    const box =
      '<div contenteditable="true" role="textbox" data-testid="dmComposerTextInput"></div><div contenteditable="false" class="public-DraftEditor-content"></div>';
    expect(x.findComposers(documentOf(box))).toEqual([]);
  });
});

describe('finding on X', () => {
  it('works below any node: a cell, the post itself, a node inside a post', () => {
    const document = documentOf(xColumn(xPost(), xPost({ number: '2' })));
    const [first, second] = x.findPosts(document);
    const cell = second?.closest('[data-testid="cellInnerDiv"]');
    expect(cell && x.findPosts(cell)).toEqual([second]);
    expect(first && x.findPosts(first)).toEqual([first]);
    expect(x.findPosts(first?.querySelector('[data-testid="tweetText"]') as Element)).toEqual([]);
  });

  it('leaves out what is hidden, and tombstones', () => {
    const tombstone = '<article tabindex="-1"><div><span>…</span></div></article>';
    expect(posts(`<div hidden>${xPost()}</div><div style="display: none">${xPost()}</div>${tombstone}`)).toEqual([]);
  });

  it('reads nothing in a skeleton', () => {
    const document = documentOf('<article data-testid="tweet"><div><div role="progressbar"></div></div></article>');
    expect(x.findPosts(document).map((element) => x.readPost(element))).toEqual([undefined]);
  });

  it('puts the bar before the row of actions, in the column of the text', () => {
    const document = documentOf(xColumn(xPost({ below: '<div data-testid="tweetPhoto"></div>' })));
    const [element] = x.findPosts(document);
    const slot = element && x.openPost(element).slot();
    const before = slot?.before as Element;
    expect(before.contains(document.querySelector('[role="group"]'))).toBe(true);
    expect(slot?.parent.contains(document.querySelector('[data-testid="tweetText"]'))).toBe(true);
    expect(before.previousElementSibling?.getAttribute('data-testid')).toBe('tweetPhoto');
  });

  it('says when a page is empty and when its layout is not recognised', () => {
    expect(x.health(documentOf('<main></main>')).verdict).toBe('empty');
    const changed = xPost().replaceAll('article', 'section').replace('data-testid="tweet"', '');
    expect(x.health(documentOf(changed))).toMatchObject({ verdict: 'not-recognised', readable: 0 });
    expect(x.health(documentOf(xCell(xPost())))).toMatchObject({ verdict: 'good', candidates: 1, readable: 1, missing: {} });
  });

  it.each([
    ['https://x.com/search?q=bread', 'search'],
    ['https://x.com/i/lists/123', 'list'],
    ['https://twitter.com/i/communities/5', 'group'],
    ['https://x.com/ana_ortiz/with_replies', 'profile'],
    ['https://x.com/notifications', 'unknown'],
  ])('knows the place of %s', (url, kind) => {
    expect(only(xPost(), url).place?.kind).toBe(kind);
  });
});
