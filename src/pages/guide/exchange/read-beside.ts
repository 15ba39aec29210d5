import type { Language } from '../../../guide/language.ts';
import { because, type Reason } from '../../../tone/exchange/index.ts';
import type { Picked } from './dropped.ts';
import type { ReadImport } from './read-import.ts';

/** What the program beside the page is asked for. */
export interface ImportOrder {
  readonly files: readonly Picked[];
  readonly language: Language;
}

/** How long files are read, in ms. The largest guide takes a few seconds on a slow machine. */
export const BUDGET = 30_000;

export interface BesideOptions {
  readonly signal: AbortSignal;
  readonly budget?: number;
  readonly start?: () => Worker;
}

const startReader = () => new Worker('../importer.js');

/**
 * Reads files in a program of its own, which is ended when it takes longer than its budget: whatever a file holds, the page
 * answers and says what was wrong. Never throws; an ended signal ends the reading.
 */
export function readBeside(order: ImportOrder, { signal, budget = BUDGET, start = startReader }: BesideOptions): Promise<ReadImport> {
  const worker = start();
  const name = [...new Set(order.files.map(({ path }) => path.split('/')[0] ?? path))].join(', ');
  const refused = (reason: Reason): ReadImport => ({ name, remarks: [{ file: name, reason, kind: 'fault' }] });
  let late: ReturnType<typeof setTimeout> | undefined;
  return new Promise<ReadImport>((done) => {
    late = setTimeout(() => done(refused(because('too-slow', String(Math.round(budget / 1_000))))), budget);
    worker.onmessage = ({ data }: MessageEvent<ReadImport>) => done(data);
    worker.onerror = (event) => done(refused(because('fault', event.message || 'the files could not be read')));
    signal.addEventListener('abort', () => done(refused(because('stopped'))));
    worker.postMessage(order);
  }).finally(() => {
    clearTimeout(late);
    worker.terminate();
  });
}
