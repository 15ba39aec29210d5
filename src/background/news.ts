import { announce } from '../browser/announce.ts';
import { colourBadge, showBadge } from '../browser/badge.ts';
import { sitePatterns } from '../browser/tabs.ts';
import type { Announcement } from '../contract/calls.ts';
import type { Store } from '../store/database.ts';
import { settingsOf } from '../store/meta.ts';
import { waitingFor } from '../store/read.ts';
import { viewsOf } from './views.ts';

/** Tells the tabs of the known sites; the ids of those that answered `true`. */
export function tell(news: Announcement): Promise<number[]> {
  return announce(news, sitePatterns());
}

/** Counts on the icon what waits for this browser's member. */
export async function refreshBadge(store: Store, now: number): Promise<void> {
  const { member } = await settingsOf(store);
  await colourBadge('#4f46c8', '#ffffff');
  await showBadge(await waitingFor(store, member.id, now));
}

/** Tells tabs and badge of posts that changed. */
export async function tellChanged(store: Store, postIds: readonly string[], now: number): Promise<void> {
  const views = await viewsOf(store, postIds, now);
  if (views.length > 0) await tell({ type: 'views', views });
  await refreshBadge(store, now);
}

/** Tells tabs and badge that anything may have changed. */
export async function tellChangedAll(store: Store, now: number): Promise<void> {
  await tell({ type: 'changed' });
  await refreshBadge(store, now);
}
