import type { Post } from '../../contract/post.ts';
import { cut } from '../../domain/clean.ts';
import { present } from '../../domain/present.ts';
import { permalink, postId, statusOf } from '../../domain/sites/x-address.ts';
import { moment } from '../post.ts';
import type { Piece } from './article.ts';
import { hashId, ownStatus } from './identity.ts';
import { readAuthor } from './names.ts';
import { quotedText } from './words.ts';

/**
 * What a post quotes. A quote has no permalink of its own: a link to its photo or video may name it, else its content
 * does, as long as nothing of it is missing.
 */
export function readQuoted(quote: Piece): NonNullable<Post['quoted']> {
  const dated = quote.time?.closest('a[href]');
  const own = dated && quote.root.contains(dated) ? statusOf(dated.getAttribute('href')) : undefined;
  const author = readAuthor(quote, own?.handle);
  const postedAt = moment(quote.time?.getAttribute('datetime'));
  const text = cut(quotedText(quote));
  const found = ownStatus(quote, author?.handle, () => true);
  const status = found && { number: found.number, handle: found.handle ?? author?.handle };
  const isWhole = author?.handle !== undefined && postedAt !== undefined;
  const id = status === undefined ? (isWhole ? hashId(author.handle, postedAt, text) : undefined) : postId(status.number);
  return { text, ...present({ id, author, postedAt, url: status && permalink(status) }) };
}
