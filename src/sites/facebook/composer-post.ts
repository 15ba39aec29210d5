import type { PostSite } from '../../contract/site.ts';
import { precedes } from '../order.ts';
import { threadBlock } from './box.ts';
import { SCOPE } from './marks.ts';

type Posts = Pick<PostSite, 'findPosts' | 'readPost'>;

/** The comment of the thread the box stands in, else the post around it, else the post of its dialog or page. */
export function composerPost(composer: HTMLElement, posts: Posts): Element | undefined {
  const scope = composer.closest(SCOPE) ?? composer.ownerDocument.body;
  const found = posts.findPosts(scope);
  const comments = found.filter((element) => isComment(element, posts));
  const roots = found.filter((element) => !comments.includes(element));
  const root = roots.find((post) => post.contains(composer)) ?? postBefore(composer, scope, roots, posts);
  return answeredComment(composer, comments) ?? root;
}

function isComment(element: Element, posts: Posts): boolean {
  const kind = posts.readPost(element)?.kind;
  return kind === 'comment' || kind === 'reply';
}

/**
 * A box below the posts of a dialog answers the last of them, and so does one below a page's only post. One above them
 * is for a new post: what stands below it there is what that one shares.
 */
function postBefore(composer: Element, scope: Element, inScope: readonly Element[], posts: Posts): Element | undefined {
  const isDialog = scope.getAttribute('role') === 'dialog';
  const { body } = composer.ownerDocument;
  const roots = isDialog || inScope.length > 0 ? inScope : posts.findPosts(body).filter((element) => !isComment(element, posts));
  if (!isDialog && roots.length !== 1) return undefined;
  return roots.filter((post) => precedes(post, composer)).at(-1);
}

/** The comment around the box, else the first of its thread. */
function answeredComment(composer: HTMLElement, comments: readonly Element[]): Element | undefined {
  const block = threadBlock(composer);
  return comments.filter((comment) => comment.contains(composer)).at(-1) ?? comments.find((comment) => block?.contains(comment));
}
