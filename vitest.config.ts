import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** What gives a test file a world that no other may find: a document, a store, a clock, a browser, a folder to stand in. */
const ownWorld = /@vitest-environment|fake-indexeddb|fake-browser|\bvi\.|globalThis|process\.(?:env|chdir)/;

const files = readdirSync(path.join(import.meta.dirname, 'test'), { recursive: true, encoding: 'utf8' })
  .map((file) => `test/${file.split(path.sep).join('/')}`)
  .filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith('test/e2e/'));
const apart = new Set(files.filter((file) => ownWorld.test(readFileSync(path.join(import.meta.dirname, file), 'utf8'))));

/** A file alone in its world loads all its code anew; those that share one load it once for each worker. */
const project = (name: string, isolate: boolean) => ({
  extends: true as const,
  test: { name, isolate, include: files.filter((file) => apart.has(file) === isolate) },
});

export default defineConfig({
  test: {
    projects: [project('apart', true), project('together', false)],
    reporters: ['default'],
    maxWorkers: '100%',
    // Property tests take their time where several things run on one machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
