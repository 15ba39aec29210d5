import { liveQuery } from 'dexie';

/** What changes again within this, ms, is read again only after as long: a catching-up saves several times a second. */
const REST = 400;

/**
 * Calls `listen` with what `read` gives, now and after every change to what it read, whichever tab or worker made it,
 * until `signal` aborts. Changes in quick succession are told as one. `read` may await nothing but the store, and takes
 * the time anew at each run.
 */
export function live<T>(
  read: () => Promise<T>,
  listen: (value: T) => void,
  signal: AbortSignal,
  fail: (error: unknown) => void = (error) => console.error(error),
): void {
  if (signal.aborted) return;
  let told = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = () => {
    let runs = 0;
    // Dexie follows native awaits only into an async function: of any other it would watch the first reading alone.
    const subscription = liveQuery(async () => read()).subscribe({
      next(value) {
        listen(value);
        runs += 1;
        const busy = runs > 1 && performance.now() - told < REST;
        told = performance.now();
        if (!busy) return;
        // A new watch reads all anew, so that nothing is missed meanwhile.
        subscription.unsubscribe();
        timer = setTimeout(watch, REST);
      },
      error: fail,
    });
    stop = () => subscription.unsubscribe();
  };
  let stop = () => {};
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      stop();
    },
    { once: true },
  );
  watch();
}
