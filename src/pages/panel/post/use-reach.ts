import { useSettings } from '../../parts/data/me.ts';
import { useStanding } from '../../parts/data/standing.ts';
import { useTeamStand } from '../../parts/team/use-status.ts';

/** What the form of an escalation asks of this member: a name where there is none, and who sets up channels where they do not. */
export function useReach(): { readonly lacksName: boolean; readonly leads: readonly string[] | undefined } {
  const [settings, standing, stand] = [useSettings(), useStanding(), useTeamStand()];
  const leads = standing?.publishes === false ? (stand?.status?.leads ?? []) : undefined;
  return { lacksName: settings?.member.name.trim() === '', leads };
}
