import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    reporters: ['default'],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
