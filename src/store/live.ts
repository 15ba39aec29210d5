import { liveQuery } from 'dexie';

/**
 * Calls `listen` with what `read` gives, now and after every change to what it read, whichever tab or worker made it,
 * until `signal` aborts. `read` may await nothing but the store, and takes the time anew at each run.
 */
export function live<T>(
  read: () => Promise<T>,
  listen: (value: T) => void,
  signal: AbortSignal,
  fail: (error: unknown) => void = (error) => console.error(error),
): void {
  if (signal.aborted) return;
  const subscription = liveQuery(read).subscribe({ next: listen, error: fail });
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}
