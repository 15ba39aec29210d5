import type { EngineConfig } from '../../contract/engine.ts';
import { Refusal } from '../../contract/refusal.ts';
import type { Store } from '../../store/database.ts';
import { keepEngine } from '../../store/membership.ts';
import { decide } from '../../team/acts.ts';
import { placeOfEngine } from '../../team/engines/kinds/index.ts';
import { isSamePlace } from '../../team/place.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { keepActs, type TeamContext, teamContextOf } from './team-context.ts';
import { tryEngine } from './try-engine.ts';

/** Tells the colleagues, while the old place can still be reached, where a lead moves the team. */
async function announce(
  store: Store,
  { device, known, roster }: TeamContext,
  engine: EngineConfig,
  context: Pick<WorkspaceContext, 'now' | 'sync'>,
): Promise<void> {
  const place = placeOfEngine(engine);
  if (place === undefined) return;
  const by = { ring: known.ring, roster, device, now: context.now() };
  await keepActs(store, [await decide(by, { type: 'moved', place })], context.now());
  await context.sync({ afresh: true });
}

/**
 * Changes how this browser reaches its team: everybody their own login, a lead the team's address too, and others the
 * address only to the one a lead moved to. The new one is tried before anything is changed.
 */
export async function changeEngine(
  { store, now, sync }: Pick<WorkspaceContext, 'store' | 'now' | 'sync'>,
  engine: EngineConfig,
): Promise<void> {
  const place = await teamContextOf(store, now());
  const { member, roster, role } = place;
  const target = placeOfEngine(engine);
  const moves = !isSamePlace(target, placeOfEngine(member.engine));
  if (moves && role !== 'lead' && !isSamePlace(target, roster.place))
    throw new Refusal('not-your-role', { where: 'team address', detail: 'lead' });
  await tryEngine(engine, role ?? 'reader', { workspace: member.workspace, orFree: moves && role === 'lead' });
  if (moves && role === 'lead') await announce(store, place, engine, { now, sync });
  await keepEngine(store, engine, moves && role !== 'reader');
  await sync({ afresh: true });
}
