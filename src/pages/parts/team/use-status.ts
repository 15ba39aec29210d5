import type { TeamStatus } from '../../../contract/team-status.ts';
import type { Store } from '../../../store/database.ts';
import { isInTeam, membership, teamStatus } from '../../../store/membership.ts';
import type { Membership } from '../../../store/records/membership.ts';
import { countUnsent, syncStore } from '../../../store/team.ts';
import { useLive } from '../data/use-live.ts';

/** How this browser stands in its team; `member` is absent for a CM alone. */
export interface TeamStand {
  readonly member: Membership | undefined;
  readonly status: TeamStatus | undefined;
  /** The place in the team cannot be read. */
  readonly isLost: boolean;
}

/** Where files go by hand no round counts what waits, so it is counted where it is shown. */
async function readStand(store: Store): Promise<TeamStand> {
  const [member, status] = [await membership(store).catch(() => undefined), await teamStatus(store)];
  const isLost = member === undefined && (await isInTeam(store));
  if (status === undefined || member?.engine.kind !== 'file') return { member, status, isLost };
  const waiting = await syncStore(store, () => Date.now()).refs('waiting');
  return { member, isLost, status: { ...status, toSend: waiting.length + (await countUnsent(store)) } };
}

/** The same, live; `undefined` until it is read. */
export function useTeamStand(): TeamStand | undefined {
  return useLive(readStand, []);
}
