import * as v from 'valibot';
import { ClockSchema } from '../../contract/clock.ts';
import { storedRecord, storedValue } from '../../contract/stored.ts';
import type { SigningKey } from '../../contract/team.ts';
import { PrivateKeySchema } from './keys.ts';

/** What this browser's device stores of itself. */

const device = v.pipe(v.string(), v.minLength(1), v.maxLength(60));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Where this device's log stands. `device` is drawn at the first event. */
export const devicePositionRecord = storedRecord(
  v.object({
    device,
    seq: count,
    clock: v.exactOptional(ClockSchema),
    /** The latest time that colleagues or the team's server were heard to have. */
    heard: v.exactOptional(ClockSchema),
  }),
);
export type DevicePosition = Readonly<v.InferOutput<typeof devicePositionRecord.shape>>;

/** The key that signs what this device does. */
export const deviceKeyRecord = storedRecord<SigningKey>(v.object({ id: device, public: v.string(), private: PrivateKeySchema }));

/** A device this browser was, and the last of its numbers that stood in an item the engine held. */
const FormerSchema = v.object({
  device,
  seq: count,
  /** Numbers whose event was since given up for that of another copy of this profile. */
  given: v.array(count),
});
export type Former = Readonly<v.InferOutput<typeof FormerSchema>>;

export const formerRecord = storedValue<readonly Former[]>(v.array(FormerSchema));

/** When this browser went on as a new device, ms, and how many of its events got new numbers. */
export const copiedRecord = storedRecord(v.object({ at: v.number(), moved: count }));
