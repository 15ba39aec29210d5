/** The named pieces of one post, sorted into its own and those of the post it quotes. */
export interface Parts {
  readonly own: Piece;
  readonly quote: Piece | undefined;
  /** An embedded `article` without a name: the quoted post is gone or withheld. */
  readonly quoteIsGone: boolean;
  readonly social: Element | undefined;
  /** The row of actions of the post itself: the last one, since an X Article in a list has a second one below its title. */
  readonly actions: Element | undefined;
  /** The first row of actions, which an X Article on its own page has below its title. */
  readonly firstActions: Element | undefined;
  readonly articleTitle: Element | undefined;
  readonly articleBody: Element | undefined;
}

/** One post, or the one it quotes: its elements by what they hold. */
export interface Piece {
  readonly root: Element;
  readonly names: Element | undefined;
  readonly text: Element | undefined;
  readonly time: Element | undefined;
  /** The link to the post itself: that of its date, else one that reads as a date's does. */
  readonly permalink: Element | undefined;
  readonly more: boolean;
}
