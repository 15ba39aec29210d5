import { defineConfig } from 'vitest/config';

/** Journeys in real browsers, two files at a time, each with a browser and a profile of its own: most of their time is waiting. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/e2e/harness/setup.ts'],
    maxWorkers: 2,
    // A browser that starves for a moment on a busy machine is no fault of the journey: one more try, and it is said.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default'],
  },
});
