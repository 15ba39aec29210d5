import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/e2e/harness/longest-first.ts';

/** Journeys in real browsers, three files at a time, each with a browser and a profile of its own: most of their time is waiting. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/e2e/harness/setup.ts'],
    // A failing journey leaves pictures.
    setupFiles: ['test/e2e/harness/screens.ts'],
    maxWorkers: 3,
    // The files share nothing but code, which is loaded once per worker.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // A browser that starves for a moment on a busy machine is no fault of the journey: two more tries, and they are said.
    retry: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default'],
  },
});
