import type { PostId } from '../../contract/post.ts';
import { contentHash } from '../hash.ts';

/**
 * The name of a post by a link that holds no number (`pfbid…`, `/share/…`): made of the part that names the post, whoever's
 * page it stands under. The same post has other such links, so it stands in for the number until a page shows that.
 */
export function linkNameOf({ pathname, search }: URL): PostId {
  const name = /pfbid\w+/.exec(pathname + search)?.[0] ?? pathname.replace(/\/$/, '');
  return `facebook:h${contentHash('link', name)}`;
}
