import { inOne, type Store } from './database.ts';
import { metaKeys } from './meta-keys.ts';
import { keepMeta, readMeta } from './meta-rows.ts';
import type { Outcome } from './records/own.ts';

/** How many calls are remembered: one whose answer was lost comes again within a second. */
const REMEMBERED = 60;

/**
 * Runs `body` in one transaction, and keeps what it gave under the id of the call in the same one. A call that comes
 * again, since its worker died before it answered, gets what it was to get, and nothing is done a second time. Without an
 * id it is only the transaction.
 */
export function once<T extends Outcome>(store: Store, call: string | undefined, body: () => Promise<T>): Promise<T> {
  return inOne(store, async () => {
    if (call === undefined) return body();
    const calls = await readMeta(store, metaKeys.calls);
    const known = calls.find((one) => one.call === call);
    if (known !== undefined) return known.outcome as T;
    const outcome = await body();
    await keepMeta(store, metaKeys.calls, [...calls, { call, outcome }].slice(-REMEMBERED));
    return outcome;
  });
}
