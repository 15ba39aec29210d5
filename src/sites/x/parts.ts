import type { Parts, Piece } from './article.ts';
import { TWEET } from './find.ts';
import { findNames, findPermalink, findSocial, isInBox } from './otherwise.ts';
import { findWords, readsAsWords } from './words-otherwise.ts';

export type Open<T> = { -readonly [Key in keyof T]: T[Key] };

/** Only what is sorted below: each element that a query hands to a script costs more than to find it. */
const ids = [
  'User-Name',
  'tweetText',
  'tweet-text-show-more-link',
  'socialContext',
  'twitter-article-title',
  'twitterArticleRichTextView',
  'longformRichTextComponent',
];
const piecesSelector = `${ids.map((id) => `[data-testid="${id}"]`).join()},time,[role="group"],div[role="link"],${TWEET}`;
const quoteMark = '[data-testid="User-Name"],time,[lang]';
const mediaMark =
  '[data-testid="tweetPhoto"],[data-testid="videoPlayer"],[data-testid="videoComponent"],[data-testid="card.wrapper"],' +
  '[data-testid="testCondensedMedia"],[data-testid="previewInterstitial"],[data-testid="cardPoll"]';
const actionMark = '[data-testid="reply"],[data-testid="like"],[data-testid="retweet"]';
const dated = 'a[href*="/status/"]';

/** Whether a post shows a picture, a video, a card or a poll; asked only of posts without words. */
export function hasMedia({ root }: Piece): boolean {
  return root.querySelector(mediaMark) !== null;
}

/** Whether something that reads as words stands in a post of which no words were found. */
export function hasUnreadWords(parts: Parts): boolean {
  return readsAsWords(parts, mediaMark);
}

function piece(root: Element): Open<Piece> {
  return { root, names: undefined, text: undefined, time: undefined, permalink: undefined, more: false };
}

/** One pass over a post's named elements, then a second look for what the site has renamed; embedded posts are left out. */
export function partsOf(article: Element): Parts {
  const parts = sorted(article);
  const { own, quote } = parts;
  dropForeignLine(own);
  own.permalink = own.time?.closest(dated) ?? findPermalink(own, parts);
  own.names ??= findNames(own, quote?.root);
  own.text ??= findWords(own, parts, parts.strangeDate);
  parts.social ??= findSocial(parts);
  parts.actions ??= findActions(parts);
  parts.firstActions ??= parts.actions;
  if (quote !== undefined) {
    quote.names ??= findNames(quote, undefined);
    quote.text ??= findWords(quote, undefined);
  }
  return parts;
}

/** A post's own date leads to the post: a line with one that leads nowhere is that of a quoted post, whose box was not recognised. */
function dropForeignLine(own: Open<Piece>): void {
  const { root, names, time } = own;
  if (!root.matches(TWEET)) return;
  const dates = [...(names?.querySelectorAll('time') ?? [])];
  if (dates.length > 0 && dates.every((date) => date.closest(dated) === null)) own.names = undefined;
  if (time !== undefined && time.closest(dated) === null) own.time = undefined;
}

interface OpenParts extends Open<Omit<Parts, 'own' | 'quote'>> {
  readonly own: Open<Piece>;
  quote: Open<Piece> | undefined;
  /**
   * A date below the names that leads to no post: that of a quoted post whose box was not recognised. What follows is
   * not sure to be the post's own words.
   */
  strangeDate: Element | undefined;
}

function sorted(article: Element): OpenParts {
  const parts: OpenParts = {
    own: piece(article),
    quote: undefined,
    quoteIsGone: false,
    social: undefined,
    actions: undefined,
    firstActions: undefined,
    articleTitle: undefined,
    articleBody: undefined,
    strangeDate: undefined,
  };
  let embedded: Element | undefined;
  for (const element of article.querySelectorAll(piecesSelector)) {
    if (embedded?.contains(element)) continue;
    if (element.matches(TWEET)) {
      embedded = element;
      parts.quoteIsGone ||= element.getAttribute('data-testid') === null;
      continue;
    }
    const box = parts.quote === undefined ? quoteBox(element, parts.own) : undefined;
    if (box !== undefined) parts.quote = piece(box);
    if (parts.quote?.root.contains(element)) sortInto(parts.quote, element);
    else sortOwn(parts, element);
  }
  return parts;
}

/**
 * A quoted post is a clickable box with a name line or a date of its own; an affiliate's badge has neither. Where the box
 * has lost its role, a second name line begins it.
 */
function quoteBox(element: Element, own: Piece): Element | undefined {
  if (element.getAttribute('role') === 'link' && element.tagName === 'DIV') {
    return element.querySelector(quoteMark) === null ? undefined : element;
  }
  const isSecond = element.getAttribute('data-testid') === 'User-Name' && own.names !== undefined;
  return isSecond ? boxBeside(element, own) : undefined;
}

const ownMark = 'a[href*="/status/"] time,a[href$="/analytics"],[role="group"]';

/** The box around an element that is pressed as one, else the largest that holds nothing of the post's own. */
function boxBeside(element: Element, own: Piece): Element | undefined {
  const holdsOwn = (at: Element) =>
    [own.root, own.names, own.text, own.time].some((part) => part && at.contains(part)) || at.querySelector(ownMark) !== null;
  const pressed = element.closest('[tabindex="0"]');
  if (pressed !== null && own.root.contains(pressed) && !holdsOwn(pressed)) return pressed;
  let box: Element | undefined;
  for (let at: Element | null = element; at !== null && !holdsOwn(at); at = at.parentElement) box = at;
  return box;
}

function sortInto(target: Open<Piece>, element: Element): void {
  const id = element.getAttribute('data-testid');
  if (id === null) {
    if (element.tagName === 'TIME' && (target.time === undefined || betterTime(element, target.time))) target.time = element;
  } else if (id === 'User-Name') target.names ??= element;
  else if (id === 'tweetText') target.text ??= element;
  else if (id === 'tweet-text-show-more-link') target.more = true;
}

/** A date that links to the post beats one that does not (a poll's end, a card's date). */
function betterTime(next: Element, current: Element): boolean {
  return current.closest(dated) === null && next.closest(dated) !== null;
}

function isStrange(date: Element, { root, names, text, time }: Piece): boolean {
  if (!root.matches(TWEET) || text !== undefined || date.closest(dated) !== null) return false;
  return (names !== undefined && !names.contains(date)) || (time !== undefined && time !== date);
}

function sortOwn(parts: OpenParts, element: Element): void {
  if (element.tagName === 'TIME' && isStrange(element, parts.own)) parts.strangeDate ??= element;
  const isWords = element.getAttribute('data-testid') === 'tweetText';
  if (!isWords || (parts.strangeDate === undefined && !isInBox(parts.own.root, element))) sortInto(parts.own, element);
  switch (element.getAttribute('data-testid')) {
    case 'socialContext':
      parts.social ??= element;
      return;
    case 'twitter-article-title':
      parts.articleTitle ??= element;
      return;
    case 'twitterArticleRichTextView':
    case 'longformRichTextComponent':
      parts.articleBody ??= element;
      return;
    default:
      if (element.getAttribute('role') !== 'group' || !isActions(element)) return;
      parts.actions = element;
      parts.firstActions ??= element;
  }
}

/** Controls of a video are a group too: actions are named, or several. */
function isActions(group: Element): boolean {
  return group.querySelector(actionMark) !== null || group.querySelectorAll('button,[role="button"],a[href]').length > 2;
}

/** Without its role, the row of actions is the smallest box around all that is named as one. */
function findActions({ own, quote }: OpenParts): Element | undefined {
  const buttons = [...own.root.querySelectorAll(actionMark)].filter((button) => !quote?.root.contains(button));
  const last = buttons.at(-1);
  if (last === undefined || buttons.length < 2) return undefined;
  const mate = buttons.at(-2) as Element;
  for (let at = last.parentElement; at !== null && at !== own.root; at = at.parentElement) if (at.contains(mate)) return at;
  return undefined;
}
