import { afterEach, expect, it, vi } from 'vitest';
import { clearExports, ownExport } from '../../src/store/archive/own-exports.ts';
import { ownFiles } from './own-files.ts';

afterEach(() => vi.unstubAllGlobals());

it('keeps an export while the page that wrote it is open, under a name of its own, and none after', async () => {
  const { files, held } = ownFiles();
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
  const { files } = ownFiles();
  await ownExport();
  const { drop } = await ownExport();
  await drop();
  expect(files.size).toBe(1);
});

it('does nothing where there are no such files', async () => {
  vi.stubGlobal('navigator', {});
  await expect(clearExports()).resolves.toBeUndefined();
});
