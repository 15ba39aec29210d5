import type { OpenReply } from '../../ports/reply.ts';
import { createOwnAccounts } from '../../workspace/own-accounts.ts';

/** An answer of the brand's own that the page shows. */
export interface BrandAnswer {
  readonly id: string;
  /** In ms, where the page says when. */
  readonly at: number | undefined;
}

/**
 * What the page shows of the brand's own answers to the composer's post: by the signed-in account or one of the
 * workspace. None under a post of the brand's own, where a second one is a thread.
 */
export function brandAnswers({ session, site: composers, composer }: Pick<OpenReply, 'session' | 'site' | 'composer'>): BrandAnswer[] {
  const { site } = session;
  const own = createOwnAccounts(session);
  const read = (element: Element) => {
    const post = site.readPost(element);
    return post !== undefined && own.hasWritten(post) ? post : undefined;
  };
  const answered = composers.composerPost(composer);
  if (own.size === 0 || answered === undefined || read(answered) !== undefined) return [];
  return site.answersShown(answered).flatMap((element) => {
    const post = read(element);
    const at = Date.parse(post?.postedAt ?? '');
    return post === undefined ? [] : [{ id: post.id, at: Number.isNaN(at) ? undefined : at }];
  });
}
