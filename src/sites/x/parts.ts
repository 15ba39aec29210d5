/** The named pieces of one post, sorted into its own and those of the post it quotes. */
export interface Parts {
  readonly own: Piece;
  readonly quote: Piece | undefined;
  /** An embedded `article` without a name: the quoted post is gone or withheld. */
  readonly quoteIsGone: boolean;
  readonly social: Element | undefined;
  /** The last action bar of the post itself (an X Article has a second one below its title). */
  readonly actions: Element | undefined;
  readonly articleTitle: Element | undefined;
  readonly articleBody: Element | undefined;
}

export interface Piece {
  readonly root: Element;
  readonly names: Element | undefined;
  readonly text: Element | undefined;
  readonly time: Element | undefined;
  readonly more: boolean;
}

type Open<T> = { -readonly [Key in keyof T]: T[Key] };

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
const piecesSelector = `${ids.map((id) => `[data-testid="${id}"]`).join()},time,[role="group"],div[role="link"],article`;
const quoteMark = '[data-testid="User-Name"],time';
const mediaMark =
  '[data-testid="tweetPhoto"],[data-testid="videoPlayer"],[data-testid="videoComponent"],[data-testid="card.wrapper"],' +
  '[data-testid="testCondensedMedia"],[data-testid="previewInterstitial"],[data-testid="cardPoll"]';

/** Whether a post shows a picture, a video, a card or a poll; asked only of posts without words. */
export function hasMedia({ root }: Piece): boolean {
  return root.querySelector(mediaMark) !== null;
}

function piece(root: Element): Open<Piece> {
  return { root, names: undefined, text: undefined, time: undefined, more: false };
}

/** One pass over a post's named elements; what belongs to embedded posts is left out. */
export function partsOf(article: Element): Parts {
  const own = piece(article);
  const parts: Open<Parts> = {
    own,
    quote: undefined,
    quoteIsGone: false,
    social: undefined,
    actions: undefined,
    articleTitle: undefined,
    articleBody: undefined,
  };
  let quote: Open<Piece> | undefined;
  let embedded: Element | undefined;
  for (const element of article.querySelectorAll(piecesSelector)) {
    if (embedded?.contains(element)) continue;
    if (element.tagName === 'ARTICLE') {
      embedded = element;
      parts.quoteIsGone ||= element.getAttribute('data-testid') === null;
    } else if (quote?.root.contains(element)) {
      sortInto(quote, element);
    } else if (isQuote(element, quote)) {
      quote = piece(element);
      parts.quote = quote;
    } else {
      sortInto(own, element);
      sortWhole(parts, element);
    }
  }
  return parts;
}

/** A quoted post is a clickable box with a name line or a date of its own; an affiliate's badge has neither. */
function isQuote(element: Element, known: Piece | undefined): boolean {
  return (
    known === undefined && element.getAttribute('role') === 'link' && element.tagName === 'DIV' && element.querySelector(quoteMark) !== null
  );
}

function sortInto(target: Open<Piece>, element: Element): void {
  const id = element.getAttribute('data-testid');
  if (id === null) {
    if (element.tagName === 'TIME' && (target.time === undefined || betterTime(element, target.time))) target.time = element;
  } else if (id === 'User-Name') target.names ??= element;
  else if (id === 'tweetText') target.text ??= element;
  else if (id === 'tweet-text-show-more-link') target.more = true;
}

const dated = 'a[href*="/status/"]';

/** A date that links to the post beats one that does not (a poll's end, a card's date). */
function betterTime(next: Element, current: Element): boolean {
  return current.closest(dated) === null && next.closest(dated) !== null;
}

function sortWhole(parts: Open<Parts>, element: Element): void {
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
      if (element.getAttribute('role') === 'group' && element.querySelector('[data-testid]') !== null) parts.actions = element;
  }
}
