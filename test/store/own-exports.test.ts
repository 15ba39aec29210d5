import { afterEach, expect, it, vi } from 'vitest';
import { clearExports, ownExport } from '../../src/store/archive/own-exports.ts';

/** The extension's own files in memory, and who has which lock. */
function surroundings() {
  const [files, held] = [new Set<string>(), new Set<string>()];
  const folder = {
    getFileHandle: async (name: string) => files.add(name) && { name },
    removeEntry: async (name: string) => void files.delete(name),
    async *keys() {
      yield* [...files];
    },
  };
  const request = async (name: string, ...rest: unknown[]) => {
    const [work, options] = [rest.at(-1) as (lock: object | null) => Promise<unknown>, rest.length > 1];
    if (options && held.has(name)) return work(null);
    held.add(name);
    return work({}).finally(() => held.delete(name));
  };
  const root = { getDirectoryHandle: async () => folder };
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => root }, locks: { request } });
  return { files, held };
}

afterEach(() => vi.unstubAllGlobals());

it('keeps an export while the page that wrote it is open, under a name of its own, and none after', async () => {
  const { files, held } = surroundings();
  await ownExport();
  await ownExport();
  expect(files.size).toBe(2);
  await clearExports();
  expect(files.size).toBe(2);
  // The pages are gone, and their locks with them.
  held.clear();
  await clearExports();
  expect(files.size).toBe(0);
});

it('takes an export away at once that was stopped, and no other', async () => {
  const { files } = surroundings();
  await ownExport();
  const { drop } = await ownExport();
  await drop();
  expect(files.size).toBe(1);
});

it('does nothing where there are no such files', async () => {
  vi.stubGlobal('navigator', {});
  await expect(clearExports()).resolves.toBeUndefined();
});
