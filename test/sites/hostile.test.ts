import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { AccountSchema } from '../../src/contract/account.ts';
import { POST_TEXT_MAX } from '../../src/contract/limits.ts';
import { PostSchema } from '../../src/contract/post.ts';
import type { Site } from '../../src/contract/site.ts';
import { facebook } from '../../src/sites/facebook.ts';
import { x } from '../../src/sites/x.ts';
import { numRuns } from '../num-runs.ts';
import { fbComment, fbComposer, fbFeed, fbPost } from './fixtures/facebook.ts';
import { xColumn, xComposer, xPost, xQuote } from './fixtures/x.ts';
import { documentOf } from './load.ts';

const xMenu =
  '<header role="banner"><nav><a href="/maison"></a></nav><button data-testid="SideNav_AccountSwitcher_Button"><div data-testid="UserAvatar-Container-maison"></div>@maison</button></header>';
const own = '<svg><image xlink:href="/v/own.jpg"></image></svg>';
const fbMenus = `<div role="navigation"><div role="button" aria-expanded="false">${own}</div></div><div data-pagelet="LeftRail"><a role="link" href="/maison">${own}Maison</a></div><a role="link" href="/profile.php?id=9">${own}</a>`;

const pages: readonly { site: Site; html: string; url: string; text: string }[] = [
  {
    site: x,
    html: xMenu + xColumn(xPost({ tabindex: '-1', below: xQuote() }) + xComposer(), xPost({ number: '2', joinedAbove: true })),
    url: 'https://x.com/ana_ortiz/status/1900000000000000001',
    text: '[data-testid="tweetText"] ',
  },
  {
    site: facebook,
    html:
      fbMenus +
      fbFeed(
        fbPost({ comments: fbComment({ nested: fbComment({ reply: '700000002' }) }) + fbComposer }),
        fbPost({ position: 2, attributes: '', wired: false }),
      ),
    url: 'https://www.facebook.com/',
    text: '[data-ad-rendering-role="story_message"] div[dir]',
  },
];

describe.each(pages)('a hostile page of $site.name', ({ site, html, url, text: textSelector }) => {
  function textOf(words: string): ReturnType<Site['readPost']> {
    const document = documentOf(html, url);
    const element = document.querySelector(textSelector);
    if (element) element.textContent = words;
    const [post] = site.findPosts(document);
    return post && site.readPost(post);
  }

  it('hands out markup and scripts as plain words', () => {
    const words = '<img src=x onerror="alert(1)"><script>alert(1)</script> &amp; {{x}}';
    expect(textOf(words)?.text).toBe(words);
  });

  it('cuts a text of 100,000 characters between characters and says so', () => {
    const post = textOf('👍'.repeat(50_000));
    expect(post?.text.length).toBe(POST_TEXT_MAX);
    expect(post?.text.isWellFormed()).toBe(true);
    expect(post?.textState).toBe('truncated');
    expect(textOf(`a${'👍'.repeat(50_000)}`)?.text.length).toBe(POST_TEXT_MAX - 1);
  });

  it('cannot turn the reading direction or hide characters, and emoji keep theirs', () => {
    expect(textOf('pay \u202eevil\u202c \u2066x\u2069\u200b\ufeff now\u0000')?.text).toBe('pay evil x now');
    expect(textOf('👩\u200d👩\u200d👧 ❤\ufe0f می\u200cخواهم')?.text).toBe('👩\u200d👩\u200d👧 ❤\ufe0f می\u200cخواهم');
    expect(textOf('a \u200d b')?.text).toBe('a  b');
  });

  it('cannot pass half a character', () => {
    expect(textOf('x\ud800y\udc00z')?.text).toBe('x\ufffdy\ufffdz');
  });

  it('never makes an adapter throw or hand out what the contract refuses, however it is bent', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 12 }), (mutations) => {
        const document = documentOf(html, url);
        for (const change of mutations) change(document);
        const elements = [...site.findPosts(document), ...document.querySelectorAll('article,[role="article"],[aria-posinset]')];
        for (const element of elements) {
          const post = site.readPost(element);
          if (post !== undefined) v.parse(PostSchema, post);
          const slot = site.openPost(element).slot();
          if (slot?.before) expect(slot.before.parentNode).toBe(slot.parent);
          site.findPosts(element);
        }
        const account = site.readAccount(document);
        if (account !== undefined) v.parse(AccountSchema, account);
        for (const composer of site.findComposers(document)) {
          site.composerPost(composer);
          site.sendControls(composer);
          const draft = site.readDraft(composer);
          site.openDraft(composer).range({ start: 0, end: draft.length });
        }
        expect(site.health(document).readable).toBeLessThanOrEqual(site.health(document).candidates);
      }),
      { numRuns: numRuns(40) },
    );
  }, 60_000);
});

type Mutation = (document: Document) => void;

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '\ud800',
    '/x/status/9',
    'https://[',
    'javascript:alert(1)',
    '?comment_id=%%%',
    `/${'a'.repeat(3_000)}/status/1`,
    'comment_id=!!',
  ),
);
const names = fc.constantFrom(
  'data-testid',
  'role',
  'href',
  'aria-label',
  'aria-posinset',
  'aria-labelledby',
  'aria-describedby',
  'datetime',
  'lang',
  'id',
  'hidden',
  'data-virtualized',
  'data-ad-rendering-role',
  'contenteditable',
  'style',
);

/** Picks the element at a share of the document and bends it: drops, moves, copies, renames, fills. */
const mutation: fc.Arbitrary<Mutation> = fc
  .record({ at: fc.nat(10_000), to: fc.nat(10_000), act: fc.nat(6), name: names, value: anyText })
  .map(({ at, to, act, name, value }) => (document) => {
    const all = [...document.body.querySelectorAll('*')];
    const element = all[at % Math.max(1, all.length)];
    const target = all[to % Math.max(1, all.length)];
    if (element === undefined || target === undefined) return;
    if (act === 0) element.remove();
    else if (act === 1) element.removeAttribute(name);
    else if (act === 2) element.setAttribute(name, value);
    else if (act === 3) element.textContent = value;
    else if (act === 4 && !element.contains(target)) target.append(element);
    else if (act === 5 && !element.contains(target)) target.before(element.cloneNode(true));
    else element.replaceWith(...element.childNodes);
  });
