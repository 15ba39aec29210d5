import type { PostState } from '../contract/state.ts';
import type { LapsedClaims } from '../contract/sync-store.ts';
import type { Store } from './database.ts';
import { metaKeys } from './meta-keys.ts';
import { keepMeta, readMeta } from './meta-rows.ts';

export type Lapsed = ReadonlyMap<string, LapsedClaims[string]>;

export async function lapsedOf(store: Store): Promise<Lapsed> {
  return new Map(Object.entries(await readMeta(store, metaKeys.lapsed)));
}

/** Keeps what the roster says, inside a writing transaction. */
export async function keepLapsed(store: Store, lapsed: LapsedClaims): Promise<void> {
  await keepMeta(store, metaKeys.lapsed, lapsed);
}

/** A post without the claim of somebody who could no longer hold it. The log keeps it: what was done stays done. */
export function withoutLapsed(state: PostState, lapsed: Lapsed): PostState {
  const { claim, ...rest } = state;
  const ended = claim && lapsed.get(claim.by.id);
  if (claim === undefined || ended === undefined) return state;
  return ended === 'all' || claim.seq <= (ended[claim.device] ?? 0) ? rest : state;
}
