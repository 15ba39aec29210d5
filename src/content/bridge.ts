import type { Popover } from './popover/popover.ts';
import type { Session } from './session.ts';

/** What `annotate` hands to `compose`: both run in the same isolated world, which no page can look into. */
export interface Registry {
  /** The one popover that is open, whichever bundle opened it. */
  popover?: Popover;
  /** The running session of `annotate`; absent while the site is switched off. */
  session?: Session;
  /** Set by `compose` once it runs: takes over a composer that has the focus. */
  compose?: (composer: HTMLElement) => void;
  /** The composer that had the focus while `compose` was being loaded. */
  waiting?: HTMLElement;
}

const KEY = Symbol.for('diapason');

/** The registry of this isolated world. */
export function registry(): Registry {
  const world = globalThis as unknown as Record<symbol, Registry | undefined>;
  world[KEY] ??= {};
  return world[KEY];
}
