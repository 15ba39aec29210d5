export { fromBase64, toBase64 } from '../log/file/base64.ts';

/** Bytes in a buffer of their own, as Web Crypto and `fetch` take them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const utf8 = (text: string): Bytes => encoder.encode(text);

/** Throws a TypeError on bytes that are not UTF-8. */
export const fromUtf8 = (bytes: Bytes): string => decoder.decode(bytes);

export function concat(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

export const toHex = (bytes: Bytes): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Lower-case base 32 of whole groups of five bytes. */
export function toBase32(bytes: Bytes): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += BASE32[(value >> (bits - 5)) & 31];
  }
  return text;
}

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** Whether `whole` begins with `part`, byte for byte. */
export function startsWith(whole: Uint8Array, part: Uint8Array): boolean {
  if (part.length > whole.length) return false;
  for (let at = 0; at < part.length; at += 1) if (whole[at] !== part[at]) return false;
  return true;
}

/** Whether two are the same, byte for byte. */
export const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && startsWith(a, b);
