import type { Role } from '../../../contract/team.ts';
import { present } from '../../../domain/present.ts';
import { allows, type OwnRole, publishes } from '../../../domain/rights.ts';
import type { Store } from '../../../store/database.ts';
import { isInTeam, membership, teamStatus } from '../../../store/membership.ts';
import { useLive } from './use-live.ts';

/** What this browser's member is in the team; without a role for a CM alone, or before the team said it. */
export interface Standing {
  readonly role?: Role;
  /** The key of the department, for a member with that role. */
  readonly department?: string;
  /** Whether the member acts on posts: labels, claims, escalates. */
  readonly acts: boolean;
  /** Whether the member publishes what all share: the workspace, the guide. */
  readonly publishes: boolean;
  /** Whether the member proposes changes of the guide. */
  readonly proposes: boolean;
  /** The name of the team that let this browser's member go. */
  readonly left?: string;
  /** Whether the team exchanges files by hand: what is done here reaches nobody by itself. */
  readonly byFile: boolean;
}

async function readStanding(store: Store): Promise<Standing> {
  const [member, isTeamed] = [await membership(store).catch(() => undefined), await isInTeam(store)];
  const status = isTeamed ? await teamStatus(store) : undefined;
  const own: OwnRole = isTeamed ? (status?.left ? 'left' : (status?.role ?? null)) : undefined;
  const { department } = status ?? {};
  return {
    ...(own === undefined || own === null || own === 'left' ? {} : { role: own }),
    ...present({ department }),
    ...(own === 'left' ? { left: member?.name ?? '' } : {}),
    acts: allows(own, 'labelled'),
    publishes: publishes(own),
    proposes: allows(own, 'proposed'),
    byFile: member?.engine.kind === 'file',
  };
}

/** The member's standing, live; `undefined` until it is read. */
export function useStanding(): Standing | undefined {
  return useLive(readStanding, []);
}
