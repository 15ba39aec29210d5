import type { Chromium } from './chromium.ts';

/** Lets files that are saved go to the browser's downloads, since no test can answer a save dialog. For pages opened from now on. */
export async function saveToDownloads({ context }: Chromium): Promise<void> {
  await context.addInitScript(() => Object.defineProperty(globalThis, 'showSaveFilePicker', { value: undefined }));
}
