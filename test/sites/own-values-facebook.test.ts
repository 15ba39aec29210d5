import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Post } from '../../src/contract/post.ts';
import { facebook } from '../../src/sites/facebook.ts';
import { numRuns } from '../num-runs.ts';
import { fbComment, fbFeed, fbLink, fbPost } from './fixtures/facebook.ts';
import { documentOf } from './load.ts';
import { marksOf, rename } from './renaming.ts';

/** Everything that a post of this number says carries the number, so that a value of another's is known as one. */
interface Shape {
  readonly share: boolean;
  readonly comment: boolean;
  readonly reply: boolean;
  readonly media: boolean;
  readonly words: boolean;
  readonly wired: boolean;
  readonly mention: boolean;
}

const shape: fc.Arbitrary<Shape> = fc.record({
  ...{ share: fc.boolean(), comment: fc.boolean(), reply: fc.boolean(), media: fc.boolean(), words: fc.boolean() },
  ...{ wired: fc.boolean(), mention: fc.boolean() },
});

const shareOf = (
  n: number,
) => `<div data-s="${n}"><div><div data-ad-rendering-role="profile_name"><h4><span>${fbLink(`/sharer.${n}`, `Sharer ${n}`)}</span></h4></div>
  <div><span>${fbLink(`/sharer.${n}/posts/40000000${n}/`, '1 d')}</span></div></div>
  <div><div data-ad-rendering-role="story_message"><div dir="auto">shared words ${n}</div></div></div></div>`;

/** A comment, or a reply to it, of another person than the post's. */
function commentOf(n: number, nested = ''): string {
  const number = `70000000${n}`;
  const comment = fbComment({
    ...{ number, post: `50000000${n % 5}`, nested, words: `<span dir="auto" lang="fr-FR"><div dir="auto">comment words ${n}</div></span>` },
  });
  const ofPost = comment.replaceAll('/ana.ortiz/posts/pfbid02abcDEF', `/author.${n % 5}/posts/50000000${n % 5}`);
  return `<div data-c="${n}">${ofPost.replaceAll('Bo Lind', `Commenter ${n}`).replaceAll('61500000000001', `6150000000000${n}`)}</div>`;
}

function postOf({ share, comment, reply, media, words, wired, mention }: Shape, n: number): string {
  const said = `${mention ? fbLink('/named.person', 'Named Person') : ''}own words ${n}`;
  const photo = media ? `<a href="https://www.facebook.com/photo/?fbid=9${n}&amp;set=a.1"><img alt="May be bread" src="data:,"></a>` : '';
  const html = fbPost({
    ...{ position: n + 1, wired, message: words ? `<div dir="auto">${said}</div>` : null },
    author: fbLink(`/author.${n}`, `<b><span>Author ${n}</span></b>`),
    row: fbLink(`/author.${n}/posts/50000000${n}`, '2 h'),
    attachment: photo + (share ? shareOf(n) : ''),
    comments: comment ? commentOf(n, reply ? commentOf(n + 5) : '') : '',
  });
  return `<div data-n="${n}">${html}</div>`;
}

const only = (what: string, value: string | undefined, ...right: readonly string[]) =>
  value === undefined || right.includes(value) ? [] : [`${what}: ${value}`];

/** The address of the post's only photo leads to it too. */
const photoPage = 'https://www.facebook.com/photo/';

/** What a post or a comment says that is not its own. */
function foreign(element: Element, { author, text, quoted, url }: Post): string[] {
  const comment = element.closest('[data-c]')?.getAttribute('data-c');
  if (comment) {
    return [
      ...only(`comment ${comment}`, author?.name, `Commenter ${comment}`),
      ...only(`comment ${comment}`, text, '', `comment words ${comment}`),
    ];
  }
  const inside = element.querySelectorAll('[data-n]');
  const n = (inside.length === 1 ? inside[0] : element.closest('[data-n]'))?.getAttribute('data-n');
  return [
    ...only(`post ${n}`, author?.name, `Author ${n}`, 'Ana Ortiz'),
    ...only(`post ${n}`, text, '', `own words ${n}`, `Named Personown words ${n}`),
    ...only(`post ${n}`, url?.replace(/\?.*/, ''), `https://www.facebook.com/author.${n}/posts/50000000${n}`, photoPage),
    ...only(`post ${n}`, quoted?.author?.name, `Sharer ${n}`),
    ...only(`post ${n}`, quoted?.text, '', `shared words ${n}`),
  ];
}

it('on Facebook no value is ever another’s, whatever marks are gone and whatever else a post holds', () => {
  fc.assert(
    fc.property(
      fc.array(shape, { minLength: 1, maxLength: 3 }),
      // Either the site renames, or a part is gone: both at once leave nothing to tell a share from a post by.
      fc.oneof(
        fc.record({ renamed: fc.array(fc.nat(1_000), { maxLength: 3 }), removed: fc.constant<number[]>([]) }),
        fc.record({ renamed: fc.constant<number[]>([]), removed: fc.array(fc.nat(10_000), { maxLength: 2 }) }),
      ),
      (shapes, { renamed, removed }) => {
        const document = documentOf(fbFeed(...shapes.map(postOf)), 'https://www.facebook.com/');
        const marks = marksOf('facebook', document);
        for (const at of renamed) rename(document, marks[at % marks.length] as (typeof marks)[number]);
        const all = [...document.querySelectorAll('[data-n] > * *')].filter(
          (one) => !one.matches('[data-c],[data-s]') && one.querySelector('[aria-haspopup]') === null,
        );
        for (const at of removed) all[at % all.length]?.remove();
        // A share of which the words alone are left: nothing tells them from the post's own.
        if (
          [...document.querySelectorAll('[data-s]')].some((share) => share.textContent.trim() !== '' && share.querySelector('a') === null)
        )
          return;
        const wrong = facebook.findPosts(document).flatMap((element) => {
          const post = facebook.readPost(element);
          return post === undefined ? [] : foreign(element, post);
        });
        expect(wrong).toEqual([]);
      },
    ),
    { numRuns: numRuns(80) },
  );
}, 240_000);
