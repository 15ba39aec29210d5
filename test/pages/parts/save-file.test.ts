import { afterEach, expect, it, vi } from 'vitest';
import { openSavedFile, savedName } from '../../../src/pages/parts/frame/save-file.ts';

afterEach(() => vi.unstubAllGlobals());

it('proposes a name that no export of another minute has', () => {
  const backup = { kind: 'backup', language: 'en', ending: 'jsonl.gz' } as const;
  const name = (minute: number) => savedName(backup, new Date(Date.UTC(2026, 10, 29, 9, minute)));
  expect(name(5)).toBe('diapason-backup-2026-11-29-0905.jsonl.gz');
  expect(name(6)).not.toBe(name(5));
});

it('names a backup, which holds secrets, otherwise than what a team exchanges', () => {
  const at = new Date(Date.UTC(2026, 10, 29, 9, 5));
  const names = (language: 'fr' | 'en') => (['backup', 'exchange'] as const).map((kind) => savedName({ kind, language, ending: 'x' }, at));
  expect(names('fr')).toEqual(['diapason-sauvegarde-2026-11-29-0905.x', 'diapason-echange-2026-11-29-0905.x']);
  expect(names('en')).toEqual(['diapason-backup-2026-11-29-0905.x', 'diapason-exchange-2026-11-29-0905.x']);
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
