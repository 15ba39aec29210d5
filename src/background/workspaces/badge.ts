import { colourBadge, showBadge } from '../../browser/badge.ts';
import type { Language } from '../../guide/language.ts';
import type { Waiting } from '../../store/places.ts';
import { badgeTitle } from './badge-title.ts';

/**
 * The number on the icon: what waits for this browser's member in all workspaces together. The icon is looked at from any
 * tab, and what is forgotten is what waits in the workspace that is not in front; the panel says how many in each.
 */
export interface Badge {
  set(store: string, waiting: Waiting, language: Language): Promise<void>;
  forget(store: string): Promise<void>;
}

export function createBadge(): Badge {
  const counts = new Map<string, Waiting>();
  let spoken: Language | undefined;
  const show = async () => {
    const all = [...counts.values()];
    const sum = (of: keyof Waiting) => all.reduce((total, waiting) => total + waiting[of], 0);
    const waiting = { held: sum('held'), unreached: sum('unreached') };
    await colourBadge('#4f46c8', '#ffffff');
    await showBadge(waiting.held + waiting.unreached, badgeTitle(waiting, spoken ?? 'en'));
  };
  return {
    set(store, waiting, language) {
      counts.set(store, waiting);
      spoken = language;
      return show();
    },
    forget(store) {
      counts.delete(store);
      return spoken === undefined ? Promise.resolve() : show();
    },
  };
}
