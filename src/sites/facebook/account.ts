import { authorId } from '../../contract/author-id.ts';
import type { Account } from '../../contract/site.ts';
import { firstPerson } from './person.ts';

/** The signed-in account or page: the first person that the site's menu names. */
export function readAccount(doc: Document): Account | undefined {
  for (const menu of doc.querySelectorAll('[role="navigation"]')) {
    const author = firstPerson(menu.querySelectorAll('a[href]'));
    const id = author && authorId({ site: 'facebook', author });
    if (author !== undefined && id !== undefined) return author.name === undefined ? { id } : { id, name: author.name };
  }
  return undefined;
}
