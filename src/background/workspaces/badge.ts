import { colourBadge, showBadge } from '../../browser/badge.ts';

/**
 * The number on the icon: what waits for this browser's member in all workspaces together. The icon is looked at from any
 * tab, and what is forgotten is what waits in the workspace that is not in front; the panel says how many in each.
 */
export interface Badge {
  set(store: string, waiting: number): Promise<void>;
  forget(store: string): Promise<void>;
}

export function createBadge(): Badge {
  const counts = new Map<string, number>();
  const show = async () => {
    await colourBadge('#4f46c8', '#ffffff');
    await showBadge([...counts.values()].reduce((sum, count) => sum + count, 0));
  };
  return {
    set(store, waiting) {
      counts.set(store, waiting);
      return show();
    },
    forget(store) {
      counts.delete(store);
      return show();
    },
  };
}
