import type { Version } from './document.ts';
import type { Event } from './event.ts';

/** Where a device stopped reading an engine; opaque text of that engine, stored with the data it covers. */
export type Checkpoint = string;

/** What an engine holds beyond a checkpoint. */
export interface Pulled {
  readonly events: readonly Event[];
  readonly versions: readonly Version[];
  readonly checkpoint: Checkpoint;
}

/** Carries events and versions between devices. Both only ever grow, so pushing twice is harmless. */
export interface Engine {
  readonly id: string;
  /** Resolves once the engine has confirmed every item. Rejects with a Refusal; what was confirmed stays. */
  push(items: { readonly events: readonly Event[]; readonly versions: readonly Version[] }, signal: AbortSignal): Promise<void>;
  /** Everything after `since` (all when undefined), in any order, maybe with items already known. */
  pull(since: Checkpoint | undefined, signal: AbortSignal): Promise<Pulled>;
}
