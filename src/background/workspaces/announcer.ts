import { announce } from '../../browser/announce.ts';
import { languageOf } from '../../browser/language.ts';
import type { Announcement, News } from '../../contract/calls.ts';
import { sitePatterns } from '../../domain/sites.ts';
import type { Store } from '../../store/database.ts';
import { settingsOf } from '../../store/meta.ts';
import { waitingBy } from '../../store/places.ts';
import { viewsOf } from '../posts/views.ts';
import type { Badge } from './badge.ts';

/** Tells the tabs of the known sites; the ids of those that answered `true`. */
export function announceToSites(news: Announcement): Promise<number[]> {
  return announce(news, sitePatterns);
}

/** Tells tabs of places that we may not read any more, which no address finds: they take away what stands there. */
export async function announceToAll(): Promise<void> {
  await announce({ type: 'changed' });
}

/** What one workspace tells: to tabs of its own, and to the icon for its part. */
export interface Announcer {
  announce(news: News): Promise<number[]>;
  /** Counts what waits for this browser's member. */
  count(): Promise<void>;
  /** These posts changed. */
  changed(postIds: readonly string[]): Promise<void>;
  /** Anything may have changed. */
  changedAll(): Promise<void>;
}

/** Speaks for the workspace of a store. */
export function createAnnouncer(store: Store, badge: Badge, now: () => number): Announcer {
  const announcer: Announcer = {
    announce: (news) => announceToSites({ ...news, workspace: store.name }),
    async count() {
      const settings = await settingsOf(store);
      await badge.set(store.name, await waitingBy(store, settings.member.id, now()), languageOf(settings));
    },
    async changed(postIds) {
      const views = await viewsOf(store, postIds, now());
      if (views.length > 0) await announcer.announce({ type: 'views', views });
      await announcer.count();
    },
    async changedAll() {
      await announcer.announce({ type: 'changed' });
      await announcer.count();
    },
  };
  return announcer;
}
