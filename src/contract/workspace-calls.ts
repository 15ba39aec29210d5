import * as v from 'valibot';
import { type Account, AccountIdSchema } from './account.ts';
import type { Problem } from './problem.ts';

const store = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));

/** The calls about which workspaces this browser has, and which account answers for which. */
export const workspaceCallSchemas = {
  /**
   * Opens a window of ours that asks which workspace the tab's account answers for. A tab can only ask for the question:
   * it learns no workspace's name but its own, and the answer is given where no page can reach.
   */
  askAccount: { from: 'tab', input: v.object({}) },
  workspaces: { from: 'page', input: v.object({}) },
  /** A new, empty workspace of this name. */
  addWorkspace: { from: 'page', input: v.object({ name }) },
  /** What this browser calls it; colleagues keep their own name for it. */
  renameWorkspace: { from: 'page', input: v.object({ store, name }) },
  /** Deletes the workspace and all it holds from this browser, for good. `workspace-last` for the only one. */
  removeWorkspace: { from: 'page', input: v.object({ store }) },
  /** The workspace of accounts that nobody has bound. */
  chooseWorkspace: { from: 'page', input: v.object({ store }) },
  bindAccount: { from: 'page', input: v.object({ account: AccountIdSchema, store }) },
  /** The question about an account is not asked again; the first workspace answers. */
  putOffAccount: { from: 'page', input: v.object({ account: AccountIdSchema }) },
} as const satisfies Record<string, { from: 'tab' | 'page'; input: v.GenericSchema }>;

/** One workspace of this browser. */
export interface WorkspaceEntry {
  readonly store: string;
  readonly name: string;
  readonly short: string;
  /** How many posts wait for this browser's member. */
  readonly waiting: number;
  /** What has not left this browser yet, and would be lost with it: deliveries and, in a team, events. */
  readonly unsent: number;
  readonly team: boolean;
  /** It cannot be opened. */
  readonly problem?: Problem;
}

/** What each of them answers. */
export interface WorkspaceCallResults {
  askAccount: null;
  workspaces: {
    /** The workspace of accounts that nobody has bound. */
    first: string;
    all: WorkspaceEntry[];
    /** The accounts seen while there were several; without `store` they wait for an answer or use the first. */
    accounts: (Account & {
      store?: string;
      /** The name of the workspace it answered for, which was removed. */
      removed?: string;
      /** The workspace whose document names it as its brand's own, or that answers for the same profile under another id. */
      suggested?: string;
    })[];
  };
  addWorkspace: { store: string };
  renameWorkspace: null;
  removeWorkspace: null;
  chooseWorkspace: null;
  bindAccount: null;
  putOffAccount: null;
}
