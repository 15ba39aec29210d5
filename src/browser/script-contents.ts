/** What the scripts of the background hand each other. A file of its own, so that a script that is loaded late holds little more. */
const KEY = Symbol.for('diapason-scripts');

/** What each script that was loaded late holds, by its name. */
export function scriptContents(): Map<string, unknown> {
  const world = globalThis as unknown as Record<symbol, Map<string, unknown> | undefined>;
  world[KEY] ??= new Map();
  return world[KEY];
}
