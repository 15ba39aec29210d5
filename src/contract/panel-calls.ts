import * as v from 'valibot';
import { IdSchema } from './call-parts.ts';
import { AddedPostSchema, PostIdSchema, PostSchema } from './post.ts';

/** What the panel alone asks of the background about posts. */
export const panelCallSchemas = {
  /** Takes back an event that joined two ids of a post: what happened under each belongs to a post of its own again. */
  part: { from: 'page', input: v.object({ postId: PostIdSchema, event: IdSchema }) },
  /**
   * Adds a post that a person typed: by its link, or by hand. Where it is there already, the words that a page showed stay, and
   * what was typed fills in what no page showed; the answer names it by the id that it bears.
   */
  addPost: { from: 'page', input: v.object({ post: v.union([PostSchema, AddedPostSchema]) }) },
  /**
   * Takes back an event of one's own on a post or on its author's marks, by its id: a label, a note, a claim, that it is done.
   * Everything is then as if it had not been. Does nothing where it was taken back already.
   */
  takeBack: { from: 'page', input: v.object({ postId: PostIdSchema, event: IdSchema }) },
  /** Goes to a post: the tab that shows it, else a new one at its permalink. */
  jump: { from: 'page', input: v.object({ postId: PostIdSchema }) },
} as const;

export interface PanelCallResults {
  part: null;
  /** `isNew`: whether it was not there before. `isKept`: whether it says what was typed. */
  addPost: { postId: string; isNew: boolean; isKept: boolean };
  takeBack: null;
  jump: null;
}
