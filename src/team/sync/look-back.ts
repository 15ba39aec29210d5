import type { Claims, Notice } from '../../contract/team-view.ts';
import { present } from '../../domain/present.ts';
import { lacksKey, teamKeyId } from '../ring.ts';
import { ownRole } from '../roster.ts';
import { noticesOf, type Standing, settle } from './claims.ts';
import type { Context } from './context.ts';
import { type Held, readHeld } from './holdings.ts';
import type { Knowledge } from './knowledge.ts';

/** The key in force, once the act that brought it is known to be on the engine. */
async function currentKey({ store }: Context, { acts, roster, keys }: Knowledge): Promise<Standing['current']> {
  if (roster?.key === undefined) return undefined;
  const names = acts.flatMap(({ signed, act }) =>
    act.what.type === 'rekeyed' && act.what.key === roster.key ? [{ shelf: 'team', name: signed.name } as const] : [],
  );
  if (!(await store.known(names)).some(({ waiting }) => !waiting)) return undefined;
  const ids = await Promise.all(keys.map(teamKeyId));
  return { id: roster.key, older: ids.filter((id) => id !== roster.key) };
}

const isSame = (a: Claims, b: Claims) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Looks at the end of a round at what colleagues claim to have read: what arrived is let go of, and what did not for an
 * hour is said. Whoever is no longer in the team hears nothing: what is kept from them is rightly kept.
 */
export async function lookBack(context: Context, known: Knowledge, held: Held, claims: Claims): Promise<readonly Notice[]> {
  const { store, seat, now } = context;
  const { roster } = known;
  if (roster === undefined || ownRole(roster, seat) === null) return [];
  const current = await currentKey(context, known);
  const locked = (await store.refs('aside')).some(({ problem }) => problem !== undefined && lacksKey(problem));
  const standing: Standing = { roster, held, ...present({ current }), locked, now: now() };
  // What a page took in by file meanwhile is known to the store alone.
  const sure = Object.keys(claims.views).length === 0 ? standing : await surely(standing, claims, context);
  const settled = settle(claims, sure);
  if (!isSame(settled, claims)) await store.save({ claims: settled });
  return noticesOf(settled, sure);
}

/** Nothing is said to be lacking before the store itself was asked. */
async function surely(standing: Standing, claims: Claims, { store }: Context): Promise<Standing> {
  const open = Object.keys(settle(claims, standing).views).length > 0;
  return open ? { ...standing, held: await readHeld(store) } : standing;
}
