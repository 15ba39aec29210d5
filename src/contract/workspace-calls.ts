import * as v from 'valibot';
import { type Account, AccountIdSchema } from './account.ts';
import type { Problem } from './problem.ts';

const store = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));

/** The calls about which workspaces this browser has, and which account answers for which. */
export const workspaceCallSchemas = {
  /**
   * A tab's answer to the question which workspace its own account answers for; `null` puts it off for good. Refused once
   * the account is bound: only our own pages change that.
   */
  answerFor: { from: 'tab', input: v.object({ workspace: v.nullable(store) }) },
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
  answerFor: null;
  workspaces: {
    /** The workspace of accounts that nobody has bound. */
    first: string;
    all: WorkspaceEntry[];
    /** The accounts seen while there were several; without `store` they wait for an answer or use the first. */
    accounts: (Account & { store?: string })[];
  };
  addWorkspace: { store: string };
  renameWorkspace: null;
  removeWorkspace: null;
  chooseWorkspace: null;
  bindAccount: null;
}
