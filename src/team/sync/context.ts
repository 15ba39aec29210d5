import type { Engine } from '../../contract/engine.ts';
import type { Problem } from '../../contract/problem.ts';
import type { HeldRef, SyncStore } from '../../contract/sync-store.ts';
import type { SeatKeys, SigningKey } from '../../contract/team.ts';
import { MAX_DRIFT } from '../../log/clock.ts';

/** What a sync works with. `now` in ms since 1970. */
export interface Context {
  readonly workspace: string;
  readonly engine: Engine;
  readonly store: SyncStore;
  readonly seat: SeatKeys;
  readonly device: SigningKey;
  readonly now: () => number;
}

/** How far this device's clock is behind the engine's, ms; nothing where it is as right as clocks are. */
export function skewOf(engine: Engine): number {
  const skew = engine.skew?.() ?? 0;
  return Math.abs(skew) > MAX_DRIFT ? skew : 0;
}

/** An item with one of these was never what its name says; it stands for nothing. */
const worthless: readonly Problem['code'][] = [
  'damaged',
  'no-key',
  'forged',
  'unknown-author',
  'not-understood',
  'too-large',
  'unexpected',
];

export const isUsableItem = ({ problem }: HeldRef) => problem === undefined || !worthless.includes(problem.code);

export const keyOf = ({ shelf, name }: { shelf: string; name: string }) => `${shelf}/${name}`;
