import type { Language } from '../../../guide/language.ts';
import { words } from '../../../guide/words.ts';
import { clearExports, ownExport } from '../../../store/archive/own-exports.ts';

/** A file that is being written for a person to keep, however long it gets. */
export interface SavedFile {
  readonly stream: WritableStream<Uint8Array<ArrayBuffer>>;
  /** To be called once the stream was closed: from then on it is the person's. */
  readonly finish: () => Promise<void>;
  /** To be called instead where it was stopped or failed: no file is kept. */
  readonly drop: () => Promise<void>;
}

type Chosen = FileSystemFileHandle & { remove?(): Promise<void> };
type Picker = (how: { suggestedName: string }) => Promise<Chosen>;

function hand(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads it for as long as it saves; the address goes with the page.
}

/** A backup holds what opens channels, and goes to nobody; what a team exchanges is sealed. Their names tell them apart. */
const fileNames = words({
  en: { backup: 'diapason-backup', exchange: 'diapason-exchange' },
  fr: { backup: 'diapason-sauvegarde', exchange: 'diapason-echange' },
});

interface NamedFile {
  readonly kind: keyof typeof fileNames.en;
  readonly language: Language;
  readonly ending: string;
}

/** A name that no export of another minute has: the save dialog empties a file that it is to replace before anything is written. */
export function savedName({ kind, language, ending }: NamedFile, now: Date): string {
  return `${fileNames[language][kind]}-${now.toISOString().slice(0, 16).replace('T', '-').replace(':', '')}.${ending}`;
}

/** A file that is still being written cannot be taken away. */
async function dropped(stream: SavedFile['stream'], remove: () => Promise<void>): Promise<void> {
  await stream.abort().catch(() => undefined);
  await remove();
}

/** Asks where, and writes there: what is dropped leaves no file, not even the empty one that the dialog made. */
async function ask(picker: Picker, name: string): Promise<SavedFile | undefined> {
  const handle = await picker.call(globalThis, { suggestedName: name }).catch((error: unknown) => {
    if ((error as DOMException).name === 'AbortError') return undefined;
    throw error;
  });
  if (handle === undefined) return undefined;
  const stream = (await handle.createWritable()) as SavedFile['stream'];
  return { stream, finish: async () => {}, drop: () => dropped(stream, async () => handle.remove?.()) };
}

/** Writes into a file of the extension's own, and hands that to the browser's downloads, which read it while this page is open. */
async function byWayOfDisk(name: string): Promise<SavedFile> {
  await clearExports();
  const { handle, drop } = await ownExport();
  const stream = (await handle.createWritable()) as SavedFile['stream'];
  return { stream, finish: async () => hand(name, await handle.getFile()), drop: () => dropped(stream, drop) };
}

/** Where the extension may have no files: in pieces that the browser keeps, in memory or not. */
function byPieces(name: string): SavedFile {
  const pieces: Blob[] = [];
  const stream = new WritableStream<Uint8Array<ArrayBuffer>>({
    write(chunk) {
      pieces.push(new Blob([chunk]));
    },
  });
  const drop = async () => {
    pieces.length = 0;
  };
  return { stream, finish: async () => hand(name, new Blob(pieces)), drop };
}

/** A file to write into. To be called at once on a click, since a dialog may open; `undefined` where the person closed it. */
export async function openSavedFile(name: string): Promise<SavedFile | undefined> {
  const { showSaveFilePicker } = globalThis as { showSaveFilePicker?: Picker };
  if (showSaveFilePicker !== undefined) return ask(showSaveFilePicker, name);
  return byWayOfDisk(name).catch(() => byPieces(name));
}
