import type { ComposerSite } from '../../../contract/site.ts';
import { authorId } from '../../../domain/author-id.ts';
import type { Session } from '../../ports/session.ts';

/** An answer of the brand's own that the page shows. `at` (ms) where the page says when. */
export interface BrandAnswer {
  readonly id: string;
  readonly name?: string;
  readonly at?: number;
}

/**
 * What the page shows of the brand's own answers to the composer's post: by the signed-in account or one of the
 * workspace. None under a post of the brand's own, where a second one is a thread.
 */
export function brandAnswers({ site, hello, doc }: Session, composers: ComposerSite, composer: HTMLElement): BrandAnswer[] {
  const account = site.readAccount(doc);
  const own = new Set([...hello.workspace.accounts.map((one) => one.toLowerCase()), ...(account === undefined ? [] : [account.id])]);
  const read = (element: Element) => {
    const post = site.readPost(element);
    return post !== undefined && own.has(authorId(post) ?? '') ? post : undefined;
  };
  const answered = composers.composerPost(composer);
  if (own.size === 0 || answered === undefined || read(answered) !== undefined) return [];
  return site.answersShown(answered).flatMap((element) => {
    const post = read(element);
    if (post === undefined) return [];
    const at = Date.parse(post.postedAt ?? '');
    return [{ id: post.id, ...(post.author?.name === undefined ? {} : { name: post.author.name }), ...(Number.isNaN(at) ? {} : { at }) }];
  });
}
