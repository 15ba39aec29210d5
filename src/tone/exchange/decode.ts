import { because, Rejected, type Remark } from './report.ts';

export interface Decoded {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

/**
 * The text of a file: UTF-8 or UTF-16 by its first bytes, else UTF-8, else Windows’ Western encoding with a remark. Throws
 * Rejected for what is no text.
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const [first = 0, second = 0] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : unmarked(bytes);
  const text = strict(bytes, wide ?? 'utf-8');
  if (wide && text === undefined) throw new Rejected(file, because('not-utf8'));
  if (text === undefined)
    return { text: guessed(bytes, file), remarks: [{ file, reason: because('guessed-encoding', 'Windows-1252'), kind: 'note' }] };
  if (text.includes('\0')) throw new Rejected(file, because('binary'), lineOf(text, '\0'));
  return { text, remarks: [] };
}

/** Spreadsheets also save UTF-16 without its mark: every other byte of a Western text is nothing. */
function unmarked(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, Math.min(bytes.length, 400) & ~1);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < head.length; index += 2) {
    if (head[index] === 0) even += 1;
    if (head[index + 1] === 0) odd += 1;
  }
  const many = (head.length / 2) * 0.7;
  if (head.length < 4 || (even > 0 && odd > 0)) return undefined;
  return odd > many ? 'utf-16le' : even > many ? 'utf-16be' : undefined;
}

function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What Windows has where Latin-1 has nothing; a space stands for nothing. Not every engine’s own decoder knows. */
const windows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function guessed(bytes: Uint8Array, file: string): string {
  const noise = bytes.find(
    (byte) => (byte < 32 && (byte < 9 || byte > 13)) || byte === 127 || (byte > 127 && byte < 160 && windows.charAt(byte - 128) === ' '),
  );
  if (noise !== undefined) throw new Rejected(file, because(noise === 0 ? 'binary' : 'not-utf8'));
  let text = '';
  for (const byte of bytes) text += byte > 127 && byte < 160 ? windows.charAt(byte - 128) : String.fromCharCode(byte);
  return text;
}

function lineOf(text: string, mark: string): number {
  return text.slice(0, text.indexOf(mark)).split('\n').length;
}
