import { decodeText } from './decode.ts';
import { isHidden } from './hidden.ts';
import { because, Rejected, type Remark } from './report.ts';
import { type Imported, readValeFiles } from './vale-style.ts';
import { type ZipEntry, zipContent, zipEntries } from './zip.ts';

/** What a package may hold: bytes packed, bytes unpacked, files, bytes of one file. */
const limits = { packed: 50_000_000, unpacked: 20_000_000, files: 5_000, file: 2_000_000 };

/** The files of a package that are read; the others are named in a remark. */
export const packageText = /(?:\.(?:ya?ml|txt|ini)|(?:^|\/)diapason\.json)$/i;

/**
 * Reads a zipped Vale package. Nothing is unpacked beyond the limits, whatever the archive claims; only rule files, lists of
 * words and settings are looked at. Throws Rejected for an archive that cannot be used.
 */
export function readValePackage(bytes: Uint8Array, name: string): Imported {
  if (bytes.length > limits.packed) throw new Rejected(name, because('too-large', '50 MB'));
  const entries = zipEntries(bytes);
  if (!entries) throw new Rejected(name, because('not-zip'));
  if (entries.length > limits.files) throw new Rejected(name, because('too-many-files', String(limits.files)));
  const trick = entries.find(isTrick);
  if (trick) throw new Rejected(name, because('outside', trick.name));
  const files = entries.filter(({ folder }) => !folder);
  const wanted = files.filter((entry) => packageText.test(entry.name) && !isHidden(entry.name));
  if (wanted.reduce((sum, { size }) => sum + Math.min(size, limits.file), 0) > limits.unpacked)
    throw new Rejected(name, because('unpacks', '20 MB'));
  const remarks: Remark[] = [];
  const texts = new Map<string, string>();
  for (const entry of wanted) {
    try {
      const { text, remarks: notes } = decodeText(unpacked(bytes, entry), entry.name);
      texts.set(entry.name, text);
      remarks.push(...notes);
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      remarks.push({ ...error.remark, kind: 'left-out' });
    }
  }
  const others = files.filter((entry) => !wanted.includes(entry)).map((entry) => entry.name);
  const imported = readValeFiles(texts, name.replace(/\.zip$/i, ''), others);
  const { rules, vocabulary } = imported.guide;
  if (rules.length + vocabulary.accept.length + vocabulary.reject.length === 0)
    remarks.push({ file: name, reason: because('no-rule'), kind: 'fault' });
  return { ...imported, remarks: [...remarks, ...imported.remarks] };
}

function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.locked) throw new Rejected(entry.name, because('encrypted'));
  if (entry.size > limits.file) throw new Rejected(entry.name, because('too-large', '2 MB'));
  const content = zipContent(bytes, entry);
  if (!content) throw new Rejected(entry.name, because('not-zip'));
  return content;
}

function isTrick({ name, link }: ZipEntry): boolean {
  return link || name.startsWith('/') || /[\\\0]/.test(name) || /^[a-z]:/i.test(name) || name.split('/').includes('..');
}
