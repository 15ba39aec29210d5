import { holdLock, ifFree } from '../lock.ts';

/*
 * Where a browser without a save dialog writes an export first: a folder of the extension's own. Each file has a name of
 * its own and a lock, which the page that wrote it keeps for as long as it is open, since the download reads the file.
 */

const FOLDER = 'exports';

const lockOf = (name: string) => `export ${name}`;

/** A new file of the extension's own, which is kept at least until this page is gone; `drop` takes it away at once. */
export async function ownExport(): Promise<{ readonly handle: FileSystemFileHandle; readonly drop: () => Promise<void> }> {
  const name = crypto.randomUUID();
  await holdLock(lockOf(name));
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  const handle = await folder.getFileHandle(name, { create: true });
  return { handle, drop: () => folder.removeEntry(name) };
}

/** Takes away the exports that no open page has. Nothing where there are none, or no such folders. */
export async function clearExports(): Promise<void> {
  const root = await globalThis.navigator?.storage?.getDirectory?.();
  const folder = await root?.getDirectoryHandle(FOLDER).catch(() => undefined);
  if (folder === undefined) return;
  const names: string[] = [];
  for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
  for (const name of names) await ifFree(lockOf(name), () => folder.removeEntry(name).catch(() => undefined));
}
