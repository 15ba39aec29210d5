import type { SiteId } from '../guide/site.ts';
import type { Span } from '../guide/text.ts';
import type { Account } from './account.ts';
import type { Post } from './post.ts';

/** Where a bar goes: `parent.insertBefore(host, before)`. The place outlives the site's own re-renders where it can. */
export interface BarSlot {
  readonly parent: Element;
  readonly before: Node | null;
  /** What the site's own words keep from both edges of the place, in px; 0 when absent. */
  readonly inset?: number;
}

/**
 * How a write into the site's editor ended.
 * `written`: read back from the editor after it settled. `unverified`: the editor does not show the text;
 * the caller offers the clipboard and does not try again (a second try can double the text).
 */
export type WriteResult = 'written' | 'unverified';

/** How many things of a sort a page shows by any sign, and how many of them could not be read. `lost` is at most `seen`. */
export interface ReadCount {
  readonly seen: number;
  readonly lost: number;
}

/** The sorts of things a page holds, whose loss is counted apart: a page can keep its posts and lose every comment. */
export const healthParts = ['posts', 'comments', 'composers'] as const;
export type HealthPart = (typeof healthParts)[number];

/** What an adapter still finds on a page: the sentences about a layout that is not recognised rest on it. */
export interface SiteHealth {
  /**
   * `empty`: no trace of posts, comments or reply boxes; `good`; `degraded`: more than a tenth of something is lost;
   * `not-recognised`: traces of posts, but nothing readable.
   */
  readonly verdict: 'empty' | 'good' | 'degraded' | 'not-recognised';
  /** Posts and comments seen by any sign, also by such as the adapter does not read by. */
  readonly candidates: number;
  /** Posts and comments that `readPost` read. */
  readonly readable: number;
  /** Field name → how many readable posts and comments lack it. */
  readonly missing: Readonly<Record<string, number>>;
  /**
   * What was seen and what was lost: `posts`, `comments` and `composers` as wholes, and `posts.author`, `comments.text`,
   * `composers.send` … for the parts that a site always shows. What the site itself hides is not counted.
   */
  readonly tallies: Readonly<Record<string, ReadCount>>;
}

/** What an element shows, and where its bar goes. */
export interface PostReading {
  readonly post: Post | undefined;
  /** The place of the bar; `undefined` when there is no safe one. Good until the page changes. */
  slot(): BarSlot | undefined;
}

/** Reads what a site shows: posts and where a bar may stand. Pure; no method throws on any markup; nothing is clicked or fetched. */
export interface PostSite {
  readonly id: SiteId;
  /** The site's name as people say it. */
  readonly name: string;
  /** Live posts and comments under `root` (itself included), in document order, none nested copy, placeholder or hidden twin. */
  findPosts(root: ParentNode): Element[];
  /** The post an element shows; `undefined` for a skeleton, a tombstone or anything else. */
  readPost(element: Element): Post | undefined;
  /** The same for who also wants a place for a bar: the post's pieces are looked for once. */
  openPost(element: Element): PostReading;
  /** The elements of the posts that answer the one an element shows, as far as the page shows them, in document order. */
  answersShown(element: Element): Element[];
  health(root: ParentNode): SiteHealth;
  /**
   * The account that is signed in, from what the page shows; `undefined` when it shows none or the signs disagree. Asked
   * again and again: it costs a few look-ups by attribute, whatever the page holds.
   */
  readAccount(doc: Document): Account | undefined;
}

/** A draft as it stands in the editor now. */
export interface DraftReading {
  readonly text: string;
  /** The DOM range of a span of the text; `undefined` for a span that is not there. A point gives a collapsed range. */
  range(span: Span): Range | undefined;
}

/** A site's reply boxes. Only `replaceInDraft` writes. */
export interface ComposerSite {
  readonly id: SiteId;
  /** `true` where Enter in a composer sends; multi-line text then never goes through key events. */
  readonly enterSends: boolean;
  /** Reply boxes under `root` that a person can type in. */
  findComposers(root: ParentNode): HTMLElement[];
  /** The element of the post that this composer answers; `undefined` for a new post. */
  composerPost(composer: HTMLElement): Element | undefined;
  /** The draft as plain text, one `\n` per line break. */
  readDraft(composer: HTMLElement): string;
  /** The same with the way back to its places, in one walk; good until the draft changes. A draft much longer than `limit` may be read so far only. */
  openDraft(composer: HTMLElement, limit?: number): DraftReading;
  /** Replaces a span of the draft through the editor's own input path, so that the editor's state and undo hold it. */
  replaceInDraft(composer: HTMLElement, span: Span, text: string): Promise<WriteResult>;
  /** Where a line about the draft may stand in the page's flow; absent or `undefined` where it has to float beside the composer. */
  composerSlot?(composer: HTMLElement): BarSlot | undefined;
  /** The site's own buttons that send this composer's draft. */
  sendControls(composer: HTMLElement): HTMLElement[];
}

/** What a page of one site means. In two halves, since every page needs the first and few the second. */
export interface Site extends PostSite, ComposerSite {}
