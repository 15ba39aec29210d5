import { alarmAt } from '../../browser/alarms.ts';
import type { Store } from '../../store/database.ts';
import { hasten, nextDue } from '../../store/outbox.ts';
import { type DeliveryPorts, deliverDue } from './deliver.ts';

/** Begins the name of the alarms that wake a worker for an outbox: one per workspace, for an alarm set anew moves. */
export const DELIVERY_ALARM = 'deliver:';

/** A timer lives as long as the worker may, about so long, ms; browsers ring no alarm earlier. */
const NEAR = 30_000;

/**
 * What sends the outbox: `run` sends what is due and plans the next waking, `soon` only plans. The plan is a timer
 * where the time is near and always an alarm too, which also rings when the worker was killed meanwhile.
 */
export function createDeliverySchedule(
  store: Store,
  ports: DeliveryPorts,
): { run: () => Promise<void>; soon: () => Promise<void>; back: () => Promise<void> } {
  async function soon(): Promise<void> {
    const due = await nextDue(store, ports.now());
    if (due === undefined) return;
    const wait = Math.max(0, due - ports.now());
    if (wait <= NEAR) setTimeout(() => void run().catch((error: unknown) => console.error(error)), wait);
    await alarmAt(`${DELIVERY_ALARM}${store.name}`, ports.now() + Math.max(wait, NEAR));
  }
  async function run(): Promise<void> {
    await deliverDue(store, ports);
    await soon();
  }
  /** The network or a permission is back: nothing that failed waits any longer. */
  async function back(): Promise<void> {
    await hasten(store, ports.now());
    await run();
  }
  return { run, soon, back };
}
