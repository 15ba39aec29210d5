import { expect, it } from 'vitest';
import type { Post } from '../../src/contract/post.ts';
import type { PostSite } from '../../src/contract/site.ts';
import { postInLink } from '../../src/domain/added-post.ts';
import { facebook } from '../../src/sites/facebook.ts';
import { x } from '../../src/sites/x.ts';
import { fbComment, fbFeed, fbPost } from './fixtures/facebook.ts';
import { documentOf, readCaptures } from './load.ts';

const sites = { x, facebook };

/** The posts and comments that a page shows with their addresses. */
function linked(site: PostSite, html: string, url: string): (Post & { url: string })[] {
  const found = documentOf(html, url);
  const posts = site.findPosts(found).flatMap((element) => site.readPost(element) ?? []);
  return posts.filter((post): post is Post & { url: string } => post.url !== undefined);
}

/** Whether who pastes the address that a page shows of a post adds that very post. */
const isNamed = ({ id, aliases = [], url }: Post & { url: string }) => {
  const named = postInLink(url)?.id;
  return named !== undefined && [id, ...aliases].includes(named);
};

it.each(['x', 'facebook'] as const)('adds by its link the very post that a page of %s shows', (name) => {
  const captures = readCaptures(name);
  if (captures.size === 0) console.log(`no captures of ${name} beside the project: only what stands here is tried`);
  for (const [file, html] of captures) {
    for (const post of linked(sites[name], html, `https://${name === 'x' ? 'x.com' : 'www.facebook.com'}/`))
      expect([file, post.url, isNamed(post)]).toEqual([file, post.url, true]);
  }
});

it('has the link of a post among its names where the page shows no number', () => {
  const [post] = linked(facebook, fbFeed(fbPost()), 'https://www.facebook.com/');
  expect(post?.url).toContain('/posts/pfbid');
  expect(post !== undefined && isNamed(post)).toBe(true);
});

it('names a comment by its own number', () => {
  for (const post of linked(facebook, fbFeed(`${fbPost()}${fbComment()}`), 'https://www.facebook.com/')) expect(isNamed(post)).toBe(true);
});
