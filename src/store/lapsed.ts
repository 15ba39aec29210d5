import type { PostState } from '../contract/state.ts';
import type { Store } from './database.ts';
import { metaKeys } from './meta-keys.ts';
import { keepMeta, readMeta } from './meta-rows.ts';

/** By the id of a member who may take no posts, or could not for a while: claims made until then, ms, ended with the role. */
export type Lapsed = ReadonlyMap<string, number>;

export async function lapsedOf(store: Store): Promise<Lapsed> {
  return new Map(Object.entries(await readMeta(store, metaKeys.lapsed)));
}

/** Keeps what the roster says, inside a writing transaction. */
export async function keepLapsed(store: Store, lapsed: Readonly<Record<string, number>>): Promise<void> {
  await keepMeta(store, metaKeys.lapsed, lapsed);
}

/** A post without the claim of somebody who could no longer hold it. The log keeps it: what was done stays done. */
export function withoutLapsed(state: PostState, lapsed: Lapsed): PostState {
  const { claim, ...rest } = state;
  return claim === undefined || claim.at > (lapsed.get(claim.by.id) ?? -1) ? state : rest;
}
