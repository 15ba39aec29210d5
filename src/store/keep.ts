/**
 * Asks the browser never to clear our data for want of room. To be called from a page: Firefox may ask the person,
 * and a worker cannot. Resolves with whether the data is safe; `false` too where the browser has no such promise.
 */
export async function keepStorage(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}
