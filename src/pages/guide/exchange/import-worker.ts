/** The program that reads files beside the guide page, so that no file can hold the page up. */
import { fileToRead } from './dropped.ts';
import type { ImportOrder } from './read-beside.ts';
import { readImport } from './read-import.ts';

addEventListener('message', async ({ data }: MessageEvent<ImportOrder>) => {
  postMessage(await readImport(data.files.map(fileToRead), data.language));
});
