import { useEffect, useState } from 'preact/hooks';
import type { Chosen } from './read-import.ts';

/** A file that was chosen or dropped, with the folders it stood in. */
export interface Picked {
  readonly path: string;
  readonly file: File;
}

/** A file of a list or a folder, with its path. */
export function pickedFile(file: File, path = file.webkitRelativePath || file.name): Picked {
  return { path, file };
}

/** A file as something to read. */
export function fileToRead({ path, file }: Picked): Chosen {
  return { path, size: file.size, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((done, failed) => entry.file(done, failed));

/** What a folder holds: it tells some at a time. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function filesIn(entry: FileSystemEntry): Promise<Picked[]> {
  if (entry.isFile) return [pickedFile(await fileOf(entry as FileSystemFileEntry), entry.fullPath.replace(/^\//, ''))];
  const within = await entriesIn(entry as FileSystemDirectoryEntry);
  return (await Promise.all(within.map(filesIn))).flat();
}

/** The files that were dropped, those of folders too. To be called at once: the browser forgets what was dropped. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<Picked[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return [...files].map((file) => pickedFile(file));
  return (await Promise.all(entries.map(filesIn))).flat();
}

const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;

/**
 * Takes files that are dropped anywhere on the page: beside a target the browser would open them in place of the page, and
 * what is not published would be gone. Says whether files are being held over the page.
 */
export function useDrop(onFiles: (files: Picked[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const ended = new AbortController();
    const on = (name: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      addEventListener(
        name,
        (event) => {
          if (!holdsFiles(event)) return;
          event.preventDefault();
          act(event);
        },
        { signal: ended.signal },
      );
    on('dragover', () => setOver(true));
    on('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false));
    on('drop', ({ dataTransfer }) => {
      setOver(false);
      if (dataTransfer !== null) void droppedFiles(dataTransfer).then((files) => files.length > 0 && onFiles(files));
    });
    return () => ended.abort();
  });
  return over;
}
