import { call } from '../browser/call.ts';
import type { Bundle } from '../contract/calls.ts';
import type { Post } from '../contract/post.ts';
import type { PostSite } from '../contract/site.ts';
import type { RuleKind } from '../guide/rule-kind.ts';
import type { AskedSpeller } from '../tone/index.ts';
import type { Bar } from './bar/bar.ts';
import type { Action } from './bar/parts/index.ts';
import type { Cards } from './compose/cards.ts';
import type { Bars } from './feed/bars.ts';
import type { Session } from './session.ts';
import type { PlainWatch } from './surface/plain-watch.ts';
import type { PopoverFrame } from './surface/popover/frame.ts';
import type { Popover } from './surface/popover/popover.ts';

/** Turns what is pressed on a bar into actions and popovers. */
export interface ActingDesk {
  /** `post`: as the bar showed it at the press; `null` where it had just changed. */
  press(bar: Bar, action: Action, post?: Post | null): void;
  /** A key on a bar that has the focus. */
  key(bar: Bar, event: KeyboardEvent): void;
  /** Renders the open popover again; with ids, only when it belongs to one of these posts. */
  update(ids?: readonly string[]): void;
}

/** The desk that `annotate` has from the start. */
export interface Desk extends ActingDesk {
  /** Something may be pressed soon. */
  near(): void;
}

/** What the bundles hand each other: all run in the same isolated world, which no page can look into. */
export interface Registry {
  /** Aborts when the page program of this world ends. */
  running?: AbortSignal;
  /** What reads this page's site; set by its bundle before `annotate` runs. */
  site?: PostSite;
  /** The style sheets that everything over the page wears. */
  sheets?: () => CSSStyleSheet[];
  /** What all custom properties of our style sheets begin with on this page: one that the page does not know. */
  prefix?: string;
  /** Tells what is drawn as it is, and was for a while; set by `annotate` before anything of ours can be pressed. */
  plain?: PlainWatch;
  /** The hosts of ours on the page and their closed shadow roots. */
  roots?: WeakMap<EventTarget, ShadowRoot>;
  /** Copies that we made of a person's events, where the event itself was to go no further. */
  copies?: WeakSet<Event>;
  /** The one popover that is open, whichever bundle opened it. */
  popover?: Popover;
  /** The frame over the page in which popovers stand, whichever bundle made it. */
  frame?: PopoverFrame;
  /** The running session of `annotate`; absent while the site is switched off. */
  session?: Session;
  /** Set by `panels`, which holds everything that is only needed once a person acts. */
  desk?: (session: Session, bars: Bars) => ActingDesk;
  /** Set by `compose` once it runs: takes over a composer that has the focus. */
  compose?: (composer: HTMLElement) => void;
  /** Set by `cards`: what opens beside a draft. */
  cards?: Cards;
  /** Set by `prose`: the kinds of rules that `compose` does not hold, and what asks the dictionaries for them. */
  prose?: { readonly kinds: readonly RuleKind[]; readonly createSpeller: (changed: () => void, signal: AbortSignal) => AskedSpeller };
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

const loading = new Map<Bundle, Promise<unknown>>();

/** What a bundle sets in the registry, loaded first where it is not there yet. Rejects when it cannot be loaded; the next call tries again. */
export async function loaded<K extends 'desk' | 'cards' | 'prose'>(key: K, bundle: Bundle): Promise<Registry[K]> {
  if (registry()[key] === undefined) {
    const under = loading.get(bundle) ?? call('load', { bundle }).finally(() => loading.delete(bundle));
    loading.set(bundle, under);
    await under;
  }
  return registry()[key];
}

/** A desk that loads `panels` when a press or key is near, and passes on what was pressed meanwhile. */
export function lazyDesk(session: Session, bars: () => Bars): Desk {
  let made: ActingDesk | undefined;
  const use = async (act: (desk: ActingDesk) => void) => {
    const make = await loaded('desk', 'panels');
    made ??= make?.(session, bars());
    if (made !== undefined && !session.signal.aborted) act(made);
  };
  // It fails only when the extension is gone, and everything of ours goes with it.
  const later = (act: (desk: ActingDesk) => void) => void use(act).catch(() => undefined);
  return {
    near: () => later(() => undefined),
    press(bar, action) {
      // Read now: the page may change the post while the desk is being loaded.
      const post = bars().steady(bar);
      later((desk) => desk.press(bar, action, post));
    },
    key(bar, event) {
      if (made !== undefined) return made.key(bar, event);
      if (event.ctrlKey || event.metaKey || event.altKey || ['Tab', 'Enter', ' '].includes(event.key)) return;
      event.preventDefault();
      later((desk) => desk.key(bar, event));
    },
    update: (ids) => made?.update(ids),
  };
}
