import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { AddedPostSchema, PostSchema } from '../../src/contract/post.ts';
import { addFault, isShareLink, postInLink, type TypedPost, typedPost } from '../../src/domain/added-post.ts';

const now = Date.UTC(2026, 10, 30, 9);
const blank: TypedPost = { link: '', text: '', author: '', place: '' };
const typed = (more: Partial<TypedPost>) => typedPost({ ...blank, ...more }, 'f00d', now);

describe('the link of a post', () => {
  it.each([
    ['https://x.com/client_1/status/1850000000000000001', 'x:1850000000000000001', 'https://x.com/client_1/status/1850000000000000001'],
    ['x.com/client_1/status/185?s=20&t=abc', 'x:185', 'https://x.com/client_1/status/185'],
    ['http://mobile.twitter.com/client_1/status/185/photo/1', 'x:185', 'https://x.com/client_1/status/185'],
    ['https://x.com/i/web/status/185', 'x:185', 'https://x.com/i/status/185'],
    ['  https://pro.x.com/client_1/statuses/185#top ', 'x:185', 'https://x.com/client_1/status/185'],
    ['Look: https://x.com/client_1/article/185 via the app', 'x:185', 'https://x.com/client_1/status/185'],
    [
      'https://www.facebook.com/lune/posts/12200000000001?__cft__[0]=AZ&__tn__=R',
      'facebook:12200000000001',
      'https://www.facebook.com/lune/posts/12200000000001',
    ],
    [
      'https://m.facebook.com/story.php?story_fbid=12200000000001&id=100',
      'facebook:12200000000001',
      'https://www.facebook.com/story.php?story_fbid=12200000000001&id=100',
    ],
    [
      'https://www.facebook.com/groups/55/permalink/77777?ref=share',
      'facebook:77777',
      'https://www.facebook.com/groups/55/permalink/77777',
    ],
    [
      'https://www.facebook.com/groups/55/?multi_permalinks=77777&hoisted_section_header_type=x',
      'facebook:77777',
      'https://www.facebook.com/groups/55/?multi_permalinks=77777',
    ],
    ['https://www.facebook.com/reel/77777', 'facebook:77777', 'https://www.facebook.com/reel/77777'],
    ['https://www.facebook.com/watch/?v=77777&mibextid=z', 'facebook:77777', 'https://www.facebook.com/watch/?v=77777'],
    [
      'https://www.facebook.com/lune/posts/77777?comment_id=88888',
      'facebook:c88888',
      'https://www.facebook.com/lune/posts/77777?comment_id=88888',
    ],
    [
      'https://www.facebook.com/lune/posts/77777?comment_id=88888&reply_comment_id=99999&fbclid=q',
      'facebook:c99999',
      'https://www.facebook.com/lune/posts/77777?comment_id=88888&reply_comment_id=99999',
    ],
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2Flune%2Fposts%2F77777%3Ffbclid%3Dq',
      'facebook:77777',
      'https://www.facebook.com/lune/posts/77777',
    ],
  ])('names it, without tracking: %s', (link, id, url) => {
    expect(postInLink(link)).toMatchObject({ id, url });
  });

  it.each([
    'https://www.instagram.com/p/abc',
    'https://x.com/client_1',
    'https://x.com/home',
    'https://www.facebook.com/lune',
    'https://www.facebook.com/groups/55',
    'https://www.facebook.com/groups/55/?multi_permalinks=',
    'https://www.facebook.com/permalink.php?id=100044',
    'https://www.facebook.com/photo/?set=a.100000001',
    'https://www.facebook.com/watch/?ref=tab',
    'https://www.facebook.com/share/p/',
    'https://www.facebook.com/lune/posts/77777?comment_id=%%%',
    'https://x.com.evil.example/client_1/status/185',
    'https://evil.example/?u=https://x.com/a/status/185',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fevil.example%2F',
    'https://user:secret@evil.example/x.com/a/status/1',
    'javascript:alert(1)//x.com/a/status/185',
    'not a link',
    '185',
  ])('is refused where it is none of a post that Diapason knows: %s', (link) => {
    expect(postInLink(link)).toBeUndefined();
    expect(addFault({ ...blank, link, text: 'words' })).toBe('link');
  });

  it('gives one name to a post that only a pfbid names, whoever’s page and form it comes in, and no other post that name', () => {
    const [a, b, other] = [
      'https://www.facebook.com/lune/posts/pfbid02AbcDef123',
      'https://m.facebook.com/permalink.php?story_fbid=pfbid02AbcDef123&id=100044',
      'https://www.facebook.com/lune/posts/pfbid02AbcDef124',
    ].map((link) => postInLink(link)?.id);
    expect(a).toMatch(/^facebook:h/);
    expect(b).toBe(a);
    expect(other).not.toBe(a);
  });
});

it('gives as many names as there are posts to links that a parameter alone tells apart', () => {
  const links = [
    'groups/1/?multi_permalinks=abc',
    'groups/1/?multi_permalinks=abd',
    'permalink.php?story_fbid=abc&id=100044',
    'permalink.php?story_fbid=abd&id=100044',
    'permalink.php?story_fbid=abc&id=100045',
    'watch/?v=abc',
    'watch/?v=abd',
    'photo.php?fbid=abc',
    'photo.php?fbid=abd',
    'share/p/abc',
    'share/p/abd',
  ];
  const ids = links.map((link) => postInLink(`https://www.facebook.com/${link}`)?.id);
  expect(ids.filter((id) => id?.startsWith('facebook:h'))).toHaveLength(links.length);
  expect(new Set(ids).size).toBe(links.length);
});

it('names by a photo of a set the post whose set it is, as a page does', () => {
  for (const set of ['pcb', 'gm']) {
    const link = `https://www.facebook.com/photo/?fbid=900000001&set=${set}.500000001`;
    expect(postInLink(link)).toEqual({ site: 'facebook', id: 'facebook:500000001', url: link });
  }
});

it.each([
  ['https://www.facebook.com/share/p/1AbcDef/', true],
  ['https://www.facebook.com/share/1AbcDef', true],
  ['https://www.facebook.com/share/v/500000001/', false],
  ['https://www.facebook.com/lune/posts/pfbid02AbcDef', false],
  ['https://x.com/share/status/185', false],
])('tells a share link, which no page shows, from others: %s', (link, is) => {
  expect(isShareLink(link)).toBe(is);
});

it('finds a link with whatever a sentence puts after it', () => {
  for (const end of ['.', ',', ';', ':', '!', '?', ')', ']', '}', '»', '"', "'", '’).', ' »', '>…'])
    expect(postInLink(`(see https://x.com/client_1/status/185${end}`)?.id).toBe('x:185');
  expect(postInLink('x.com/client_1/status/185.')?.id).toBe('x:185');
  expect(postInLink('https://www.facebook.com/lune/posts/pfbid02AbcDef.')?.id).toBe(
    postInLink('https://www.facebook.com/lune/posts/pfbid02AbcDef')?.id,
  );
});

describe('a typed post', () => {
  it('holds the handle that its link says beside the name that was typed', () => {
    expect(typed({ link: 'https://x.com/client_1/status/185', author: 'Nadia' })).toMatchObject({
      id: 'x:185',
      author: { name: 'Nadia', handle: 'client_1' },
      byHand: true,
      missing: ['text'],
    });
  });

  it('stands on no site without a link, and says where it was heard', () => {
    expect(typed({ text: ' The lamp hums ', author: 'Nadia', place: 'by phone' })).toEqual({
      ...{ id: 'elsewhere:f00d', site: 'elsewhere', kind: 'post', text: 'The lamp hums', textState: 'complete', byHand: true },
      ...{ author: { name: 'Nadia' }, place: { kind: 'unknown', name: 'by phone' }, postedAt: '2026-11-30T09:00:00.000Z', missing: [] },
    });
  });

  it.each([
    ['no words and no link', { text: ' \u200f ' }, 'words'],
    ['words of 20,001 letters', { text: 'n'.repeat(20_001) }, 'text'],
    ['a link and words of 20,001 letters', { link: 'https://x.com/a/status/1', text: 'n'.repeat(20_001) }, 'text'],
    ['a name of 500 letters', { text: 'words', author: 'n'.repeat(500) }, 'name'],
    ['a place of 500 letters', { text: 'words', place: 'n'.repeat(500) }, 'place'],
  ])('is refused with a reason: %s', (_, more, fault) => {
    expect(addFault({ ...blank, ...more })).toBe(fault);
  });

  it('keeps a name that is written from the right, without the marks that would turn the line around it', () => {
    expect(typed({ text: 'مرحبا', author: '\u202eناديا\u202c' }).author).toEqual({ name: 'ناديا' });
  });

  it('is a whole post by the contract, whatever is typed without a fault', () => {
    const link = fc.constantFrom(
      '',
      'https://x.com/a/status/1',
      'https://www.facebook.com/a/posts/pfbid0a',
      'https://www.facebook.com/a/posts/12345?comment_id=5',
    );
    const line = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(fc.record({ link, text: line, author: line, place: line }), (any) => {
        if (addFault(any) !== undefined) return;
        const post = typedPost(any, 'f00d', now);
        v.parse(post.site === 'elsewhere' ? AddedPostSchema : PostSchema, post);
      }),
    );
  });
});
