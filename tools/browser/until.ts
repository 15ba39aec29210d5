/**
 * Asks `look` until it gives something other than `undefined`, `false` or an exception; gives that back. Rejects after `ms`
 * with what was expected and the last thing that was in the way.
 */
export async function until<T>(what: string, look: () => Promise<T | undefined | false> | T | undefined | false, ms = 20_000): Promise<T> {
  const end = Date.now() + ms;
  let pause = 20;
  let last: unknown;
  for (;;) {
    try {
      const found = await look();
      if (found !== undefined && found !== false) return found;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited ${ms} ms for: ${what}${last === undefined ? '' : ` (${String(last)})`}`);
    // Looking costs more than waiting, so the pauses between two looks grow.
    await new Promise((next) => setTimeout(next, pause));
    pause = Math.min(150, pause * 1.4);
  }
}
