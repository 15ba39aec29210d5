import type { Post } from '../../contract/post.ts';
import { authorId } from '../../domain/author-id.ts';
import type { Session } from '../ports/session.ts';

/** Whether a post is by one of the brand's own accounts: those of the workspace, and the one that is signed in. */
export function createOwnAccounts({ site, hello, doc }: Pick<Session, 'site' | 'hello' | 'doc'>) {
  const account = site.readAccount(doc);
  const own = new Set([...hello.workspace.accounts.map((one) => one.toLowerCase()), ...(account === undefined ? [] : [account.id])]);
  return { size: own.size, hasWritten: (post: Pick<Post, 'site' | 'author'>) => own.size > 0 && own.has(authorId(post) ?? '') };
}
