import { Refusal } from '../../contract/refusal.ts';
import type { Store } from '../../store/database.ts';
import { deviceKey, keepStatus, membership } from '../../store/membership.ts';
import { clearArrived, roundByHand, syncStore } from '../../store/team.ts';
import { fileEngine } from '../../team/engines/file.ts';
import { syncRound } from '../../team/sync/round.ts';
import { statusOf } from './status.ts';

/**
 * Seals what this device did, so that a page can write it into a file. Where files are the only engine, it also says how
 * the team stands: no other round does. `exchanged`: a file was just written or taken in. Rejects with `not-allowed` outside
 * a team.
 */
export async function sealByHand(store: Store, now: () => number, exchanged = false): Promise<void> {
  const [member, device] = [await membership(store), await deviceKey(store)];
  if (member === undefined || device === undefined) throw new Refusal('not-allowed', { where: 'team' });
  const { checkpoint: _, ...items } = syncStore(store, now);
  const { workspace, seat } = member;
  const context = { workspace, seat, device, now, engine: fileEngine(workspace), store: { ...items, checkpoint: async () => undefined } };
  const round = await roundByHand(store, () => syncRound(context, new AbortController().signal));
  if (member.engine.kind !== 'file') return;
  const ended = { round: { ...round, left: [] }, exchanged };
  await keepStatus(store, await statusOf(store, member, ended, { now: now(), live: false }));
  if (exchanged) await clearArrived(store);
}
