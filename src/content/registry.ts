import { call } from '../browser/call.ts';
import type { Bundle, CallResults } from '../contract/calls.ts';
import type { ComposerSite, PostSite } from '../contract/site.ts';
import type { RuleKind } from '../guide/rule-kind.ts';
import type { AskedSpeller } from '../tone/index.ts';
import type { BarHandler, Bars } from './ports/bars.ts';
import type { Cards } from './ports/cards.ts';
import type { ReadyGuide } from './ports/reply.ts';
import type { Session } from './ports/session.ts';
import type { PlainWatch, Popover, PopoverFrame } from './ports/surface.ts';

/** What the bundles hand each other: all run in the same isolated world, which no page can look into. */
export interface Registry {
  /** Aborts when the page program of this world ends. */
  running?: AbortSignal;
  /** What reads this page's site; set by its bundle before `annotate` runs. */
  site?: PostSite;
  /** The reply boxes of this page's site; set by a bundle of the site before `compose` runs. */
  composers?: ComposerSite;
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
  /** The kind that the bar of a post suggests from its words; set by `annotate`. */
  suggestKind?: (text: string, lang?: string) => string | undefined;
  /** The running session of `annotate`; absent while the site is switched off. */
  session?: Session;
  /** Set by `panels`, which holds everything that is only needed once a person acts. */
  createBarHandler?: (session: Session, bars: Bars) => BarHandler;
  /** Set by `compose` once it runs: takes over a composer that has the focus. */
  compose?: (composer: HTMLElement) => void;
  /** Set by `cards`: what opens beside a draft. */
  cards?: Cards;
  /** Set by `checker`: makes the guide ready that the background told. */
  checker?: {
    readonly createReadyGuide: (session: Session, answer: CallResults['guide'], changed: () => void) => Promise<ReadyGuide>;
  };
  /** Set by `prose`: the kinds of rules that `checker` does not hold, and what asks the dictionaries for them. */
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

/** Which bundle sets what. */
const bundles = { createBarHandler: 'panels', cards: 'cards', checker: 'checker', prose: 'prose' } as const satisfies Partial<
  Record<keyof Registry, Bundle>
>;

const loading = new Map<Bundle, Promise<unknown>>();

/** What a bundle sets in the registry, loaded first where it is not there yet. Rejects when it cannot be loaded; the next call tries again. */
export async function loaded<Key extends keyof typeof bundles>(key: Key): Promise<Registry[Key]> {
  if (registry()[key] === undefined) {
    const bundle = bundles[key];
    const running = loading.get(bundle) ?? call('load', { bundle }).finally(() => loading.delete(bundle));
    loading.set(bundle, running);
    await running;
  }
  return registry()[key];
}
