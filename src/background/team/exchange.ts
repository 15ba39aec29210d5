import { Refusal } from '../../contract/problem.ts';
import type { Store } from '../../store/database.ts';
import { deviceKey, keepStatus, type Membership, membership } from '../../store/membership.ts';
import { syncStore } from '../../store/team.ts';
import { fileEngine } from '../../team/engines/file.ts';
import { type Round, syncRound } from '../../team/sync/round.ts';
import type { Desk } from '../desk.ts';
import { statusOf } from './runner.ts';

async function contextOf(store: Store, text: string, now: () => number) {
  const [member, device] = [await membership(store), await deviceKey(store)];
  if (member === undefined || device === undefined) throw new Refusal('not-allowed', { where: 'team' });
  const { workspace, seat } = member;
  const items = syncStore(store, now);
  const engine = fileEngine(workspace, text);
  // A file says nothing of how far the team's own engine was read.
  const { checkpoint: _, ...rest } = items;
  const kept = {
    ...rest,
    checkpoint: async () => undefined,
    save: ({ checkpoint: __, ...saving }: Parameters<typeof items.save>[0]) => items.save(saving),
  };
  return { member, context: { workspace, seat, device, engine, now, store: kept }, engine, items };
}

/** Where files are the only engine, an exchange is all that the light can tell of. */
async function tell(store: Store, member: Membership, round: Round, now: number): Promise<void> {
  if (member.engine.kind === 'file') await keepStatus(store, await statusOf(store, member, { round }, now, false));
}

/** Everything of the team that this device holds, its own newest work too, as one file for a colleague. */
export async function exportItems(store: Store, now: number): Promise<{ name: string; text: string }> {
  const { context, member, engine, items } = await contextOf(store, '', () => now);
  // A round against an empty file seals what is new; then the file gets all.
  const { signal } = new AbortController();
  await tell(store, member, await syncRound(context, signal), now);
  await engine.push(await items.items(await items.refs('all')), signal);
  return { name: `diapason-${new Date(now).toISOString().slice(0, 10)}.items`, text: engine.text() };
}

/** Takes in a colleague's file. Rejects with `not-understood` and the line, or `engine-changed` for another team's. */
export async function importItems(
  { store, now, changedAll }: Pick<Desk, 'store' | 'now' | 'changedAll'>,
  text: string,
): Promise<{ events: number; versions: number }> {
  const { context, member } = await contextOf(store, text, now);
  const round = await syncRound(context, new AbortController().signal);
  await tell(store, member, round, now());
  const { taken } = round;
  changedAll();
  return { events: taken.events, versions: taken.versions };
}
