import * as v from 'valibot';
import { type Account, AccountIdSchema } from './account.ts';

/**
 * On whose behalf a call is made. A tab says which account is signed in and which workspace it was told; the background
 * finds the workspace by the account and refuses the call (`workspace-changed`) when it is another one by now. Our own
 * pages name the workspace they show.
 */
export const BehalfSchema = v.object({
  account: v.optional(AccountIdSchema),
  workspace: v.optional(v.pipe(v.string(), v.maxLength(120))),
});
export type Behalf = v.InferOutput<typeof BehalfSchema>;

/** The workspace that a tab shows and acts in. */
export interface ActingWorkspace {
  /** Named in every later call of this tab, and in every announcement that is meant for it. */
  readonly id: string;
  /** Absent while this browser has one workspace: then nobody has to be told which. */
  readonly brand?: Brand;
  /** Several workspaces, and the page does not say who is signed in: the workspace is that of the account last seen on the site. */
  readonly unsure?: true;
  /** Nobody has said yet which workspace this account answers for. */
  readonly question?: Question;
}

export interface Brand {
  readonly name: string;
  /** A few letters that no other workspace of this browser has. */
  readonly short: string;
}

/** "Which workspace does @maisonlune answer for?": asked on the page, answered in a window of ours (`askAccount`). */
export interface Question {
  readonly account: Account;
  /** The workspace it answered for was removed. */
  readonly removed?: true;
}
