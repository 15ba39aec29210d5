/**
 * Works that must not run at the same time in two places of the extension (a page, another page, the background). The
 * browser holds the lock and lets it go when whoever had it is gone. Where there are no such locks, as in tests, it runs.
 */
function locks(): LockManager | undefined {
  return globalThis.navigator?.locks;
}

/** Runs `work` once nobody else has the lock of this name. */
export async function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  const all = locks();
  return all === undefined ? work() : ((await all.request(`diapason ${name}`, work)) as T);
}

/** Runs `work` where nobody else has the lock of this name; else resolves with `undefined` at once. */
export async function ifFree<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
  const all = locks();
  if (all === undefined) return work();
  return (await all.request(`diapason ${name}`, { ifAvailable: true }, (lock) => (lock === null ? undefined : work()))) as T | undefined;
}

/** Takes the lock of this name and keeps it until this page or worker is gone. Resolves once it is had. */
export async function holdLock(name: string): Promise<void> {
  const all = locks();
  if (all === undefined) return;
  await new Promise<void>((had, refused) => {
    const kept = () => {
      had();
      return new Promise<never>(() => {});
    };
    all.request(`diapason ${name}`, kept).catch(refused);
  });
}
