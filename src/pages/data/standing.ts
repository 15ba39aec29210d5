import { allows } from '../../contract/rights.ts';
import type { Role } from '../../contract/team.ts';
import { membership, teamStatus } from '../../store/membership.ts';
import { store } from './store.ts';
import { useLive } from './use-live.ts';

/** What this browser's member is in the team; without a role for a CM alone, or before the team said it. */
export interface Standing {
  readonly role?: Role;
  /** The key of the department, for a member with that role. */
  readonly department?: string;
  /** Whether the member acts on posts: labels, claims, escalates. */
  readonly acts: boolean;
}

/** The member's standing, live; `undefined` until it is read. */
export function useStanding(): Standing | undefined {
  return useLive(async () => {
    const status = (await membership(store)) === undefined ? undefined : await teamStatus(store);
    const { role, department } = status ?? {};
    return {
      ...(role === undefined || role === null ? {} : { role }),
      ...(department === undefined ? {} : { department }),
      acts: allows(role, 'labelled'),
    };
  }, []);
}
