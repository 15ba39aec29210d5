import * as v from 'valibot';
import { type EngineConfig, EngineConfigSchema } from '../../contract/engine.ts';
import { storedRecord, storedValue } from '../../contract/stored.ts';
import { type KeyPairs, type SeatKeys, SeatSchema } from '../../contract/team.ts';
import { PrivateKeySchema } from './keys.ts';

/** This browser's place in a team. Its keys cannot be read out. */
export interface Membership {
  readonly workspace: string;
  readonly name: string;
  readonly engine: EngineConfig;
  readonly seat: SeatKeys;
  /** The name of who invited this browser's member; absent for a founder. */
  readonly by?: string;
}

const pairs = { id: v.string(), seat: SeatSchema, sign: PrivateKeySchema, agree: PrivateKeySchema };
const SeatKeysSchema: v.GenericSchema<unknown, SeatKeys> = v.object({
  ...pairs,
  offer: v.exactOptional(v.object(pairs) satisfies v.GenericSchema<unknown, KeyPairs>),
});

export const membershipRecord = storedRecord<Membership>(
  v.object({
    workspace: v.pipe(v.string(), v.minLength(1)),
    name: v.string(),
    engine: EngineConfigSchema,
    seat: SeatKeysSchema,
    by: v.exactOptional(v.string()),
  }),
);

/** The team's keys, oldest first. */
export const teamKeysRecord = storedValue<readonly string[]>(v.array(v.pipe(v.string(), v.minLength(1))));

/** This store was in a team before. */
export const leftRecord = storedValue(v.literal(true));
