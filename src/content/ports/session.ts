import type { CallResults } from '../../contract/calls.ts';
import type { Post } from '../../contract/post.ts';
import type { PostSite } from '../../contract/site.ts';
import type { PostView } from '../../contract/state.ts';
import type { Notices, Theme } from './surface.ts';

/** The views of the posts on this page. */
export interface Views {
  /** What is known of a post; undefined where nothing is. */
  get(id: string): PostView | undefined;
  /** Asks for the posts not asked for yet: at once, or a moment after the last call for everything wanted since. */
  want(ids: readonly string[]): void;
  /** Takes what the background said by itself, under each id of the post. Views older than the one held are passed over. */
  put(views: readonly PostView[]): void;
  /** Whether what is known under another id may be of this post too, so that it is to be asked; said once. */
  isUnsure(post: Pick<Post, 'id' | 'aliases'>): boolean;
  /** Tells the ids of posts whose view is new, until the signal aborts. */
  watch(changed: (ids: readonly string[]) => void, signal: AbortSignal): void;
  /** Forgets everything: the next `want` asks again. */
  forget(): void;
  readonly size: number;
}

/** What was just done, and can be taken back. */
export interface Undo {
  /** Whether it can be, by now: a notice that went away offers nothing. */
  readonly stands: boolean;
  /** Its notice tells what leaves, or what nobody has: no other one takes its place. */
  readonly lasts: boolean;
  run(): void;
}

/** What one run on a page shares: from the background's hello until the site is switched off or the page ends. */
export interface Session {
  readonly doc: Document;
  readonly site: PostSite;
  readonly hello: CallResults['hello'];
  readonly signal: AbortSignal;
  readonly views: Views;
  readonly notices: Notices;
  /** What the background says since, while an open popover keeps the run. */
  news?: CallResults['hello'] | undefined;
  theme: Theme;
  /** Keys of the topics that were set last, here and elsewhere, the newest first; asked for once a bar is neared. */
  recentTopics: readonly string[];
  /** What U takes back: what the notice in the corner offers to, or is about to. */
  undo?: Undo | undefined;
}
