/** Random numbers from 0 to 1 that a seed repeats (mulberry32), so that a run can be reported and repeated. */
export function createDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list. */
export function oneOf<T>(list: readonly T[], dice: () => number): T {
  return list[Math.floor(dice() * list.length)] as T;
}
