import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Post } from '../../src/contract/post.ts';
import { x } from '../../src/sites/x.ts';
import { numRuns } from '../num-runs.ts';
import { xColumn, xPost } from './fixtures/x.ts';
import { documentOf } from './load.ts';
import { marksOf, rename } from './renaming.ts';

/** Everything that a post of this number says carries the number, so that a value of another's is known as one. */
interface Shape {
  readonly quote: boolean;
  readonly repost: boolean;
  readonly mention: boolean;
  readonly media: boolean;
  readonly words: boolean;
}

const shape: fc.Arbitrary<Shape> = fc.record({
  ...{ quote: fc.boolean(), repost: fc.boolean(), mention: fc.boolean(), media: fc.boolean(), words: fc.boolean() },
});

const numberOf = (n: number) => `19000000000000000${10 + n}`;

function quoteOf(n: number): string {
  return `<div><div tabindex="0" role="link"><div data-testid="User-Name"><div><div dir="ltr"><span>Quoted ${n}</span></div></div>
    <div><div dir="ltr"><span>@quoted_${n}</span></div><div><time datetime="2026-01-0${n + 1}T00:00:00.000Z">2 janv.</time></div></div></div>
    <div dir="auto" lang="en" data-testid="tweetText"><span>quoted words ${n}</span></div></div></div>`;
}

function postOf({ quote, repost, mention, media, words }: Shape, n: number): string {
  const said = `${mention ? '<div><span><a href="/named_person">@named_person</a></span></div>' : ''}<span>own words ${n}</span>`;
  return xPost({
    ...{ handle: `author_${n}`, name: `Author ${n}`, number: numberOf(n), text: words ? said : null },
    time: `2026-03-0${n + 1}T00:00:00.000Z`,
    ...(repost
      ? { social: `<a href="/reposter_${n}"><span data-testid="socialContext"><span>Reposter ${n}</span> reposted</span></a>` }
      : {}),
    below: (media ? '<div data-testid="tweetPhoto"><img alt="Image" src="data:,"></div>' : '') + (quote ? quoteOf(n) : ''),
  });
}

/** What a post says that is not its own. */
function foreign(post: Post): string[] {
  const n = [0, 1, 2].find((one) => post.id === `x:${numberOf(one)}`);
  if (n === undefined) return [];
  const only = (value: string | undefined, ...right: string[]) =>
    value === undefined || right.includes(value) ? [] : [`${post.id}: ${value}`];
  return [
    ...only(post.author?.handle, `author_${n}`),
    ...only(post.author?.name, `Author ${n}`),
    ...only(post.text, '', '@named_person', `own words ${n}`, `@named_personown words ${n}`),
    ...only(post.repostedBy?.handle, `reposter_${n}`),
    ...only(post.quoted?.author?.handle, `quoted_${n}`),
    ...only(post.quoted?.text, '', `quoted words ${n}`),
    ...only(post.postedAt, `2026-03-0${n + 1}T00:00:00.000Z`),
    ...only(post.quoted?.postedAt, `2026-01-0${n + 1}T00:00:00.000Z`),
  ];
}

it('on X no value is ever another’s, whatever marks are gone and whatever else a post holds', () => {
  fc.assert(
    fc.property(
      fc.array(shape, { minLength: 1, maxLength: 3 }),
      fc.array(fc.nat(1_000), { maxLength: 3 }),
      fc.array(fc.nat(10_000), { maxLength: 2 }),
      (shapes, renamed, removed) => {
        const document = documentOf(xColumn(...shapes.map(postOf)), 'https://x.com/home');
        const marks = marksOf('x', document);
        for (const at of renamed) rename(document, marks[at % marks.length] as (typeof marks)[number]);
        const all = [...document.querySelectorAll('article *')];
        for (const at of removed) all[at % all.length]?.remove();
        const posts = x.findPosts(document).flatMap((element) => x.readPost(element) ?? []);
        expect(posts.flatMap(foreign)).toEqual([]);
      },
    ),
    { numRuns: numRuns(80) },
  );
}, 240_000);
