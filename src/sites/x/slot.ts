import type { BarSlot } from '../../contract/site.ts';
import { slotBetween } from '../slot.ts';
import type { Parts } from './article.ts';
import { isReadView } from './find.ts';

/**
 * Between the post's content and its row of actions; after its text where it has none (a post shown in a dialog). An X
 * Article on its own page has its first row of actions below its title.
 */
export function tweetSlot(article: Element, { own, articleBody, articleTitle, actions, firstActions }: Parts): BarSlot | undefined {
  if (isReadView(article)) return slotBetween(articleTitle ?? own.names, firstActions, article);
  return slotBetween(own.text ?? articleBody ?? articleTitle ?? own.names, actions, article);
}
