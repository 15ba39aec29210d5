import { Inflate } from 'fflate';

/** A file of an archive as its directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly locked: boolean;
  /** It points to another file. */
  readonly link: boolean;
  readonly folder: boolean;
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly offset: number;
}

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const utf8 = new TextDecoder();

/** The directory of a zip archive, or undefined when it has none. Nothing is unpacked. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A comment of up to 64 KB may stand behind the end of the directory.
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 65_600 && view.getUint32(end, true) !== directoryEnd) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== directoryEnd) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const unix = view.getUint8(at + 5) === 3;
    entries.push({
      name,
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      link: unix && view.getUint16(at + 40, true) >> 12 === 0xa,
      folder: name.endsWith('/'),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The bytes of a file, or undefined when it is damaged or longer than the directory says: it is unpacked no further. */
export function zipContent(bytes: Uint8Array, { method, packed, size, offset }: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localHeader) return undefined;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed) return undefined;
  if (method === 0) return packed === size ? data : undefined;
  return method === 8 ? inflated(data, size) : undefined;
}

function inflated(data: Uint8Array, size: number): Uint8Array | undefined {
  const whole = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length <= size) whole.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length && length <= size; at += 16_384)
      inflate.push(data.subarray(at, at + 16_384), at + 16_384 >= data.length);
  } catch {
    return undefined;
  }
  return length === size ? whole : undefined;
}
