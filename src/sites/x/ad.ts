import { visibleText } from '../text.ts';
import type { Parts } from './article.ts';
import { isReadView } from './find.ts';

/** Only around a post does it count; inside, the same name wraps every video. */
const BOX = '[data-testid="placementTracking"]';
const MENU = '[data-testid="caret"],[aria-haspopup="menu"]';

/**
 * Somebody paid for it when two of three signs agree: the box in which X counts what is seen, the lack of a dated
 * permalink, and a word beside the names. Each alone is seen on posts that nobody paid for.
 */
export function isAd(article: Element, { own }: Parts): boolean {
  if (isReadView(article)) return false;
  const isUndated = own.permalink === undefined;
  const inBox = article.closest(BOX) !== null;
  if (isUndated === inBox) return isUndated;
  return hasLabel(article, own.names);
}

/** In the row of the names and the menu, a post that nobody paid for has no other words. */
function hasLabel(article: Element, names: Element | undefined): boolean {
  if (names === undefined) return false;
  for (let row = names.parentElement; row !== null && article.contains(row) && row !== article; row = row.parentElement) {
    const menu = row.querySelector(MENU);
    if (menu === null) continue;
    return /\p{L}/u.test(visibleText(row, (element) => element === names || element.matches('a,button,[role="button"],time')));
  }
  return false;
}
