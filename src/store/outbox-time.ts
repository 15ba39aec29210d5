import type { OutboxRow } from '../contract/state.ts';
import { inOne, type Store } from './database.ts';
import { metaKeys } from './meta-keys.ts';
import { keepMeta, readMeta } from './meta-rows.ts';
import type { ChannelPause } from './records/own.ts';

/** The longest that anything waits in the outbox, ms: six hours that a receiver asked for, and a little. */
const LONGEST = 6.5 * 3_600_000;
/** Clocks are corrected by so much all the time, ms. */
const CORRECTION = 2_000;

/**
 * When something planned is due (ms), seen at `now`: at once where the clock was put back since it was planned, or where
 * it is further away than anything waits. A clock that jumps may shorten a wait, and never makes one longer.
 */
export function dueOf({ dueAt, since }: Pick<OutboxRow, 'dueAt' | 'since'>, now: number): number {
  const wasPutBack = since !== undefined && now < since - CORRECTION;
  return wasPutBack || dueAt > now + LONGEST ? Math.min(dueAt, now) : dueAt;
}

/** The rests of channels, by channel id. */
export function restsOf(store: Store): Promise<Readonly<Record<string, ChannelPause>>> {
  return readMeta(store, metaKeys.rests);
}

export function isResting(rest: ChannelPause | undefined, now: number): boolean {
  return rest !== undefined && dueOf({ dueAt: rest.until, since: rest.since }, now) > now;
}

/** How often in a row the receiver of a channel failed. */
export async function failuresOf(store: Store, channel: string): Promise<number> {
  return (await restsOf(store))[channel]?.failures ?? 0;
}

/** Leaves a channel in peace for `wait` ms after one more failure; what was asked for before still holds. */
export function restChannel(
  store: Store,
  channel: string,
  now: number,
  wait: { readonly ms: number; readonly asked: boolean },
): Promise<void> {
  return inOne(store, async () => {
    const rests = await restsOf(store);
    const before = rests[channel];
    const holds = before?.asked === true && isResting(before, now);
    const until = Math.max(now + wait.ms, holds ? before.until : 0);
    const rest: ChannelPause = { since: now, until, failures: (before?.failures ?? 0) + 1, asked: wait.asked || holds };
    await keepMeta(store, metaKeys.rests, { ...rests, [channel]: rest });
  });
}

/** The receiver of a channel is well. */
export async function endRest(store: Store, channel: string): Promise<void> {
  if ((await restsOf(store))[channel] === undefined) return;
  await inOne(store, async () => {
    const { [channel]: ended, ...others } = await restsOf(store);
    if (ended !== undefined) await keepMeta(store, metaKeys.rests, others);
  });
}

/** Ends the rests that no receiver asked for, inside a writing transaction. */
export async function endRests(store: Store): Promise<void> {
  const asked = Object.entries(await restsOf(store)).filter(([, rest]) => rest.asked);
  await keepMeta(store, metaKeys.rests, Object.fromEntries(asked));
}
