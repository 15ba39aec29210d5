/** A file that is being written for a person to keep, however long it gets. */
export interface SavedFile {
  readonly stream: WritableStream<Uint8Array<ArrayBuffer>>;
  /** To be called once the stream was closed: from then on it is the person's. */
  readonly finish: () => Promise<void>;
}

type Picker = (how: { suggestedName: string }) => Promise<FileSystemFileHandle>;

/** The folder of this extension's own where a browser without a save dialog writes first. */
const FOLDER = 'exports';

function hand(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads it for as long as it saves; the address goes with the page.
}

/** Asks where, and writes there: what is cancelled leaves no file. */
async function ask(picker: Picker, name: string): Promise<SavedFile | undefined> {
  const handle = await picker.call(globalThis, { suggestedName: name }).catch((error: unknown) => {
    if ((error as DOMException).name === 'AbortError') return undefined;
    throw error;
  });
  return handle && { stream: (await handle.createWritable()) as SavedFile['stream'], finish: async () => {} };
}

/** Writes into a file of the extension's own, and hands that to the browser's downloads. The one of the time before goes. */
async function byWayOfDisk(name: string): Promise<SavedFile> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(FOLDER, { recursive: true }).catch(() => undefined);
  const handle = await (await root.getDirectoryHandle(FOLDER, { create: true })).getFileHandle(name, { create: true });
  const stream = (await handle.createWritable()) as SavedFile['stream'];
  return { stream, finish: async () => hand(name, await handle.getFile()) };
}

/** Where the extension may have no files: in pieces that the browser keeps, in memory or not. */
function byPieces(name: string): SavedFile {
  const pieces: Blob[] = [];
  const stream = new WritableStream<Uint8Array<ArrayBuffer>>({
    write(chunk) {
      pieces.push(new Blob([chunk]));
    },
  });
  return { stream, finish: async () => hand(name, new Blob(pieces)) };
}

/** A file to write into. To be called at once on a click, since a dialog may open; `undefined` where the person closed it. */
export async function openSavedFile(name: string): Promise<SavedFile | undefined> {
  const { showSaveFilePicker } = globalThis as { showSaveFilePicker?: Picker };
  if (showSaveFilePicker !== undefined) return ask(showSaveFilePicker, name);
  return byWayOfDisk(name).catch(() => byPieces(name));
}
