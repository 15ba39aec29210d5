import { vi } from 'vitest';

/** The extension's own files in memory, and who has which lock; until `vi.unstubAllGlobals`. */
export function ownFiles() {
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
