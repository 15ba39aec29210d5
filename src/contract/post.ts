import * as v from 'valibot';
import { SiteIdSchema } from '../guide/site.ts';
import { POST_LINE_MAX, POST_NAMES_MAX, POST_TEXT_MAX } from './limits.ts';
import { ELSEWHERE } from './source.ts';

const short = v.pipe(v.string(), v.maxLength(POST_LINE_MAX));
const address = v.pipe(v.string(), v.maxLength(2_000), v.regex(/^https?:\/\//, 'not a web address'));

/** `x:1234567890` or `facebook:…`: site, colon, the site's own id, or `h` + hash where the page holds none. */
export const PostIdSchema = v.pipe(v.string(), v.maxLength(200), v.regex(/^[a-z]+:[\w:.-]+$/, 'not a post id'));
export type PostId = v.InferOutput<typeof PostIdSchema>;

/** Who wrote a post, as far as the page says. `handle` has no leading @; `url` has no tracking parameters. */
export const AuthorSchema = v.object({
  name: v.optional(short),
  handle: v.optional(short),
  url: v.optional(address),
});
export type Author = v.InferOutput<typeof AuthorSchema>;

/** Where on the site the post was read. `name` and `url` are those of the group, page, list or profile, where known. */
export const PlaceSchema = v.object({
  kind: v.picklist(['feed', 'thread', 'profile', 'group', 'search', 'list', 'unknown']),
  name: v.optional(short),
  url: v.optional(address),
});
export type Place = v.InferOutput<typeof PlaceSchema>;

export const PostKindSchema = v.picklist(['post', 'reply', 'comment', 'repost', 'quote', 'ad']);
/** `repost` carries the original's author, text and id; `quote` is a post that quotes another; `ad` wins over all. */
export type PostKind = v.InferOutput<typeof PostKindSchema>;

/** A post's content as the page shows it. Plain text only: nothing in it is ever treated as markup. */
export const PostSchema = v.object({
  /** Stable across page loads and devices wherever the markup allows; never built from a pfbid, but for a post added by such a link. */
  id: PostIdSchema,
  /** Other ids under which the same post may have been stored before: a content hash from when the page showed no number. */
  aliases: v.optional(v.pipe(v.array(PostIdSchema), v.maxLength(POST_NAMES_MAX))),
  site: SiteIdSchema,
  kind: PostKindSchema,
  author: v.optional(AuthorSchema),
  /** Line breaks kept, emoji as characters, no invisible direction marks. Empty for a post of images only. */
  text: v.pipe(v.string(), v.maxLength(POST_TEXT_MAX)),
  /**
   * `truncated`: the page hides the rest behind "more". `translated`: the page shows a machine translation, whole.
   * `translated-truncated`: a machine translation whose rest is hidden.
   */
  textState: v.picklist(['complete', 'truncated', 'translated', 'translated-truncated']),
  /** BCP 47, where the page says it. */
  lang: v.optional(v.pipe(v.string(), v.maxLength(20))),
  /** The permalink, without tracking parameters. */
  url: v.optional(address),
  /** ISO 8601, UTC; absent where the page only shows "1 h". */
  postedAt: v.optional(v.pipe(v.string(), v.maxLength(40))),
  /** The post this one answers, where the page says it. */
  parentId: v.optional(PostIdSchema),
  place: v.optional(PlaceSchema),
  /** Only for `repost`: who reposted. */
  repostedBy: v.optional(AuthorSchema),
  /** Only where the post quotes another. */
  quoted: v.optional(
    v.object({
      id: v.optional(PostIdSchema),
      author: v.optional(AuthorSchema),
      text: v.pipe(v.string(), v.maxLength(POST_TEXT_MAX)),
      url: v.optional(address),
      postedAt: v.optional(v.pipe(v.string(), v.maxLength(40))),
    }),
  ),
  pinned: v.optional(v.boolean()),
  /**
   * Author and words are as a person typed them, who added the post by its link: what a page shows takes their place. An
   * older version takes them for what a page showed.
   */
  byHand: v.optional(v.literal(true)),
  /** The names of fields above that the page should hold and the adapter did not find. */
  missing: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(20)),
});
export type Post = v.InferOutput<typeof PostSchema>;

/**
 * What a person heard or received elsewhere and added by hand: in a shop, by phone, in a letter. Its id is drawn, and begins
 * with `elsewhere:`; `place.name` says where it was heard, in the person's own words. It has no address.
 */
export const AddedPostSchema = v.object({ ...PostSchema.entries, site: v.literal(ELSEWHERE) });
export type AddedPost = v.InferOutput<typeof AddedPostSchema>;

/** A post that is stored: of a site, or added by hand. */
export type StoredPost = Post | AddedPost;
export type Source = StoredPost['site'];
