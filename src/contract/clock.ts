import * as v from 'valibot';

/**
 * A hybrid logical clock as text that sorts as the time does: nine base-36 digits of milliseconds since 1970,
 * a dash, four base-36 digits of a counter. `log/clock.ts` makes and reads them.
 */
export const ClockSchema = v.pipe(v.string(), v.regex(/^[0-9a-z]{9}-[0-9a-z]{4}$/, 'not a clock'));
export type Clock = v.InferOutput<typeof ClockSchema>;
