import { strFromU8, unzipSync } from 'fflate';
import { Fault } from '../fault.ts';
import type { Remark } from './report.ts';
import { type Imported, readValeFiles } from './vale-style.ts';

/** What a package may hold: bytes packed, bytes unpacked, files, bytes of one file. */
const limits = { packed: 50_000_000, unpacked: 20_000_000, files: 5_000, file: 2_000_000 };

/**
 * Reads a zipped Vale package. Nothing is unpacked beyond the limits, whatever the archive claims; only rule files and
 * vocabularies are looked at. Throws a Fault with a sentence for an archive that cannot be used.
 */
export function readValePackage(bytes: Uint8Array, name: string): Imported {
  if (bytes.length > limits.packed) throw new Fault(name, 'the archive is over 50 MB');
  const remarks: Remark[] = [];
  let total = 0;
  let count = 0;
  const wanted = (file: { name: string; originalSize: number }): boolean => {
    count += 1;
    if (count > limits.files) throw new Fault(name, `the archive holds over ${limits.files} files`);
    if (isTrick(file.name)) throw new Fault(name, `the archive wants to write outside its folder: ${file.name.slice(0, 100)}`);
    if (!/\.(?:ya?ml|txt)$/i.test(file.name)) return false;
    if (file.originalSize > limits.file) {
      remarks.push({ file: file.name, reason: 'the file is over 2 MB and was left out', kind: 'left-out' });
      return false;
    }
    total += file.originalSize;
    if (total > limits.unpacked) throw new Fault(name, 'the archive unpacks to over 20 MB');
    return true;
  };
  const files = unpack(bytes, name, wanted);
  const texts = new Map(Object.entries(files).map(([file, content]) => [file, strFromU8(content)]));
  const imported = readValeFiles(texts, name.replace(/\.zip$/i, ''));
  if (imported.guide.rules.length === 0) remarks.push({ file: name, reason: 'no rule was found in the archive', kind: 'fault' });
  return { guide: imported.guide, remarks: [...remarks, ...imported.remarks] };
}

function unpack(bytes: Uint8Array, name: string, filter: (file: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(name, `not a readable zip archive (${error instanceof Error ? error.message : String(error)})`);
  }
}

function isTrick(file: string): boolean {
  return file.startsWith('/') || file.includes('\\') || file.includes('\0') || /^[a-z]:/i.test(file) || file.split('/').includes('..');
}
