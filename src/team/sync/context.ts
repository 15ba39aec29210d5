import type { Engine } from '../../contract/engine.ts';
import type { Problem } from '../../contract/problem.ts';
import type { HeldRef, SyncStore } from '../../contract/sync-store.ts';
import type { SeatKeys, SigningKey } from '../../contract/team.ts';

/** What a sync works with. `now` in ms since 1970. */
export interface Context {
  readonly workspace: string;
  readonly engine: Engine;
  readonly store: SyncStore;
  readonly seat: SeatKeys;
  readonly device: SigningKey;
  readonly now: () => number;
}

/** An item with one of these was never what its name says; it stands for nothing. */
const worthless: readonly Problem['code'][] = ['damaged', 'forged', 'unknown-author', 'not-understood', 'too-large', 'unexpected'];

export const isGood = ({ problem }: HeldRef) => problem === undefined || !worthless.includes(problem.code);

export const keyOf = ({ shelf, name }: { shelf: string; name: string }) => `${shelf}/${name}`;
