import type { Problem } from '../../contract/problem.ts';
import type { TeamStatus } from '../../contract/team-status.ts';
import { present } from '../../domain/present.ts';
import type { Store } from '../../store/database.ts';
import { teamStatus } from '../../store/membership.ts';
import { settingsOf } from '../../store/meta.ts';
import type { Membership } from '../../store/records/membership.ts';
import { copiedAt } from '../../store/renew.ts';
import { arrived, countUnsent, syncStore } from '../../store/team.ts';
import { hasLeft, leadsIn, ownDepartment, ownMember, ownRole } from '../../team/roster.ts';
import type { Round } from '../../team/sync/round.ts';
import { itemsAside } from './aside.ts';

/** Whoever was away longer gets a summary, ms. */
const AWAY = 4 * 3_600_000;
/** So long, ms, it is told that the profile had been copied. */
const TOLD = 3 * 86_400_000;

/** What passes by itself; the rest asks for a person. */
const beyond: readonly Problem['code'][] = ['out-of-reach', 'receiver-busy', 'cut-short', 'portal', 'not-kept', 'name-taken'];

export const passes = ({ code }: Problem) => beyond.includes(code);

/**
 * How a round ended. `exchanged`: whether it was one with a team's engine, or a file really was written or taken in; what is
 * only sealed here has reached nobody.
 */
export type Ended = { readonly round: Round; readonly exchanged: boolean } | { readonly problem: Problem };

/** What is said of the team whatever became of the round. */
async function baseOf(store: Store, member: Membership, left: boolean, now: number) {
  const copied = await copiedAt(store);
  const waiting = (await syncStore(store, () => now).refs('waiting')).length;
  return {
    ...(copied !== undefined && now - copied.at < TOLD ? { copied } : {}),
    workspace: member.workspace,
    name: member.name,
    member: (await settingsOf(store)).member.name,
    engine: member.engine.kind,
    toSend: waiting + (await countUnsent(store)),
    aside: (await itemsAside(store, left)).length,
    ...(left ? { left: true as const } : {}),
  };
}

/** Who this browser's member is after a round. */
function standingIn({ roster }: Round, { seat }: Membership): Pick<TeamStatus, 'role' | 'department' | 'leads'> {
  const department = roster && ownDepartment(roster, seat);
  const leads = roster && leadsIn(roster, ownMember(roster, seat));
  return { role: ownRole(roster, seat), ...present({ department }), ...(leads?.length ? { leads } : {}) };
}

/** What came while nobody was here. What was only sealed for a file brought nothing: the summary of before stays as it was. */
async function summaryOf(
  store: Store,
  before: TeamStatus | undefined,
  { now, exchanged }: { readonly now: number; readonly exchanged: boolean },
): Promise<Pick<TeamStatus, 'summary'>> {
  const came = await arrived(store);
  const since = before?.since;
  const away = exchanged && since !== undefined && now - since > AWAY && Object.keys(came.by).length + came.versions > 0;
  const summary = away ? { at: now, from: since, ...came } : before?.summary;
  return summary === undefined ? {} : { summary };
}

function failed(before: TeamStatus | undefined, problem: Problem): Pick<TeamStatus, 'role' | 'light' | 'problem'> {
  const { role = null, department, leads, since, summary } = before ?? {};
  return {
    role,
    ...present({ department, leads, since, summary }),
    light: passes(problem) ? 'out-of-reach' : 'asks',
    problem,
  };
}

/** The light after a round, or after one that failed. `live`: whether news comes by itself. */
export async function statusOf(
  store: Store,
  member: Membership,
  ended: Ended,
  { now, live }: { readonly now: number; readonly live: boolean },
): Promise<TeamStatus> {
  const before = await teamStatus(store);
  if ('problem' in ended) return { ...(await baseOf(store, member, before?.left === true, now)), ...failed(before, ended.problem), live };
  const { round, exchanged } = ended;
  const base = await baseOf(store, member, hasLeft(round.roster, member.seat), now);
  const [lacking] = round.left;
  // Where files go by hand there is no engine that could keep anything back.
  const notices = round.notices.filter(({ kind }) => kind !== 'withheld' || member.engine.kind !== 'file');
  const since = exchanged ? now : before?.since;
  return {
    ...base,
    ...standingIn(round, member),
    ...(await summaryOf(store, before, { now, exchanged })),
    live,
    light: base.toSend > 0 ? 'to-send' : lacking === undefined ? 'in-step' : 'out-of-reach',
    ...(lacking === undefined ? {} : { problem: lacking.problem }),
    ...present({ since }),
    ...(notices.length === 0 ? {} : { notices }),
    ...(round.skew === 0 ? {} : { skew: round.skew }),
  };
}
