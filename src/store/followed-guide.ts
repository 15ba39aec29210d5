import type * as v from 'valibot';
import type { Store } from './database.ts';
import { metaKeys } from './meta-keys.ts';
import { dropMeta, keepMeta, readMeta } from './meta-rows.ts';
import type { followingRecord } from './records/sync.ts';

/** The web address whose guide a workspace follows, how far it was read, and what was taken last. */
export type FollowedGuide = Readonly<v.InferOutput<typeof followingRecord.shape>>;

/** The followed guide; `undefined` where none is followed. Rejects with `stored-damaged` where it cannot be read. */
export function followedGuide(store: Store): Promise<FollowedGuide | undefined> {
  return readMeta(store, metaKeys.following);
}

/** Saves which guide is followed; inside the transaction that adds its versions, where there is one. */
export function keepFollowedGuide(store: Store, followed: FollowedGuide): Promise<void> {
  return keepMeta(store, metaKeys.following, followed);
}

/** Follows no guide any more. */
export function dropFollowedGuide(store: Store): Promise<void> {
  return dropMeta(store, metaKeys.following);
}
