import type { PostId } from '../../contract/post.ts';
import { contentHash } from '../hash.ts';

/** Parameters that say which post an address means; `id` says whose page it is on, beside one of them. */
const naming = ['story_fbid', 'fbid', 'v', 'multi_permalinks'];
/** Pages of many posts: one of them is meant only where a parameter names it. */
const manyPosts = /\.php$|^\/(?:photo|watch|watch\/live|share(?:\/[prv])?|groups\/[^/]+)$/;

function namedIn(search: URLSearchParams): string {
  const values = naming.flatMap((name) => (search.get(name) ? [[name, search.get(name) as string]] : []));
  return values.length === 0 ? '' : `?${new URLSearchParams([...values, ['id', search.get('id') ?? '']])}`;
}

/**
 * The name of a post by a link that holds no number (`pfbid…`, `/share/…`): made of what names the post there, its path and
 * parameters, or the `pfbid…` alone, whoever's page it stands under. `undefined` for the address of a page of many posts. The same
 * post has other such links, so it stands in for the number until a page shows that.
 */
export function linkNameOf({ pathname, search, searchParams }: URL): PostId | undefined {
  const path = pathname.replace(/\/$/, '');
  const pfbid = /pfbid\w+/.exec(pathname + search)?.[0];
  const parameters = namedIn(searchParams);
  if (pfbid === undefined && parameters === '' && manyPosts.test(path)) return undefined;
  return `facebook:h${contentHash('link', pfbid ?? path + parameters)}`;
}
