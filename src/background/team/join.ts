import type { Invitation } from '../../contract/invitation.ts';
import { Refusal } from '../../contract/refusal.ts';
import type { KeyPairs } from '../../contract/team.ts';
import { openStore, type Store } from '../../store/database.ts';
import { enterTeam, hasLeftTeam, membership } from '../../store/membership.ts';
import { randomName, settingsOf } from '../../store/meta.ts';
import { refuseDamagedList } from '../../store/workspace-list.ts';
import { engineFor } from '../../team/engines/index.ts';
import { makeOwnSeat, openSeat } from '../../team/keys.ts';
import { checkOffer } from '../../team/offer.ts';
import type { TeamOfWorkspace, WorkspaceContext } from '../workspace-context.ts';
import { tryEngine } from './try-engine.ts';

/** How long the server may take to show who is in the team, ms. */
const PATIENCE = 60_000;

/** The invitation's own keys. Throws a Refusal on keys that are none. */
function offerOf({ seat, secret }: Invitation): Promise<KeyPairs> {
  return openSeat(seat, secret).catch(() => {
    throw new Refusal('not-understood', { where: 'invitation secret', detail: 'not a key' });
  });
}

/** Rejects with `in-this-team` where a workspace of this browser is in the team already. */
export function refuseTwice({ workspace }: Invitation, teams: readonly TeamOfWorkspace[]): void {
  const same = teams.find((team) => team.workspace === workspace);
  if (same !== undefined) throw new Refusal('in-this-team', { where: same.name });
}

/** Tries the server, and asks it whether the invitation still holds; files by hand say so only when they come. */
export async function tryOffer(invitation: Invitation, now: number): Promise<void> {
  await tryEngine(invitation.engine, invitation.role, { workspace: invitation.workspace });
  const engine = invitation.engine.kind === 'file' ? undefined : engineFor(invitation.engine, Date.now);
  if (engine === undefined) return;
  try {
    await checkOffer(engine, invitation, await offerOf(invitation), now, AbortSignal.timeout(PATIENCE));
  } finally {
    await engine.close?.();
  }
}

/** The digits of a workspace's id that name its store, and how many names one team may take before they are drawn. */
const [DIGITS, NAMES] = [16, 4];

/**
 * A store that no team was ever in, open. Rejects with `store-taken` where the one that the team's id names is another
 * team's, and `in-this-team` where it is this one's: a membership is never overwritten.
 */
async function freshStore({ workspace }: Invitation): Promise<Store> {
  const digits = Array.from({ length: NAMES }, (_, at) => workspace.slice(at * DIGITS, (at + 1) * DIGITS));
  for (const name of [...digits, randomName(DIGITS)]) {
    const store = openStore(`diapason-${name}`);
    const member = await membership(store);
    if (member === undefined && !(await hasLeftTeam(store))) return store;
    store.close();
    if (member !== undefined) throw new Refusal(member.workspace === workspace ? 'in-this-team' : 'store-taken', { where: member.name });
  }
  throw new Refusal('unexpected', { where: 'team' });
}

/**
 * Makes the store of a joined team, with fresh keys for the seat: the invitation's serve once, to take it. The CM's
 * earlier work stays in the store it was done in. Rejects with `stored-damaged` where the list of workspaces cannot be read:
 * a store that stands in no list would be found by nobody.
 */
export async function joinTeam(
  { store: from, now, prepare }: Pick<WorkspaceContext, 'store' | 'now' | 'prepare'>,
  invitation: Invitation,
): Promise<{ store: string; name: string }> {
  await refuseDamagedList();
  const { workspace, name, engine, member, keys, by } = invitation;
  const seat = { ...(await makeOwnSeat()), offer: await offerOf(invitation) };
  const store = await freshStore(invitation);
  try {
    await prepare(store);
    const settings = { ...(await settingsOf(from)), member, welcomed: true };
    await enterTeam(store, { workspace, name, engine, seat, by }, { keys, settings }, now());
  } finally {
    store.close();
  }
  return { store: store.name, name };
}
