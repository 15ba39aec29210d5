/** Whether every test is to try all it knows, however long that takes: `THOROUGH=1 npm run unit`. */
export const isThorough = Boolean(process.env['THOROUGH']);

/** So many runs of a property test that is dear; a quarter of them, two at least, where nobody asked to be thorough. */
export const numRuns = (all: number): number => (isThorough ? all : Math.max(2, Math.ceil(all / 4)));
