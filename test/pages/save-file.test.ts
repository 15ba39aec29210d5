import { afterEach, expect, it, vi } from 'vitest';
import { openSavedFile, savedName } from '../../src/pages/frame/save-file.ts';

afterEach(() => vi.unstubAllGlobals());

it('proposes a name that no export of another minute has', () => {
  const name = (minute: number) => savedName('diapason', new Date(Date.UTC(2026, 10, 29, 9, minute)), 'jsonl.gz');
  expect(name(5)).toBe('diapason-2026-11-29-0905.jsonl.gz');
  expect(name(6)).not.toBe(name(5));
});

it('leaves no file, not even an empty one, where an export is stopped', async () => {
  const steps: string[] = [];
  const stream = new WritableStream({ abort: () => void steps.push('abort') });
  const handle = { createWritable: async () => stream, remove: async () => void steps.push('remove') };
  vi.stubGlobal('showSaveFilePicker', async () => handle);
  const file = await openSavedFile('x.jsonl');
  await file?.drop();
  expect(steps).toEqual(['abort', 'remove']);
});

it('keeps the file that was written to its end', async () => {
  const steps: string[] = [];
  const stream = new WritableStream({ close: () => void steps.push('close') });
  const handle = { createWritable: async () => stream, remove: async () => void steps.push('remove') };
  vi.stubGlobal('showSaveFilePicker', async () => handle);
  const file = await openSavedFile('x.jsonl');
  await file?.stream.close();
  await file?.finish();
  expect(steps).toEqual(['close']);
});
