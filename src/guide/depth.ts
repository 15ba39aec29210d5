import * as v from 'valibot';

/** How many levels of lists and maps shared data may have: whoever walks through them calls itself once a level. */
export const DEPTH_MAX = 100;

/** Whether a value of JSON has at most `DEPTH_MAX` levels; looked at without calling itself, so that it answers for any depth. */
export function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= DEPTH_MAX && level.length > 0; depth += 1)
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  return level.length === 0;
}

/** Any value of JSON that is not nested too deeply. */
export const ShallowSchema = v.pipe(v.unknown(), v.check(isShallow, 'nested too deeply'));
