import type { BarSlot } from '../../contract/site.ts';
import { slotBetween } from '../slot.ts';
import { partsOf } from './parts.ts';

/** Between the post's content and its action bar; after its text where it has no action bar (a post shown in a dialog). */
export function tweetSlot(article: Element): BarSlot | undefined {
  const parts = partsOf(article);
  const content = parts.own.text ?? parts.articleBody ?? parts.articleTitle ?? parts.own.names;
  return slotBetween(content, parts.actions, article);
}
