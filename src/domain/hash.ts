import { sha256 } from './sha256.ts';

/**
 * 128 bits of SHA-256 as 28 letters and digits: nobody can write a post that bears the name of another one. Parts are
 * told apart by their lengths.
 */
export function contentHash(...parts: readonly string[]): string {
  const words = sha256(parts.map((part) => `${part.length}:${part}`).join(''));
  return [...words.subarray(0, 4)].map((word) => word.toString(36).padStart(7, '0')).join('');
}

/**
 * What `contentHash` was in version 0.1: 64 bits of FNV-1a in two halves with different seeds, as 14 letters and digits.
 * Posts stored under it are found again, where author and words agree: it can be made to collide.
 */
export function oldContentHash(...parts: readonly string[]): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  const text = parts.join('\u0000');
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + i), 0x85ebca6b);
    b ^= b >>> 13;
  }
  return (a >>> 0).toString(36).padStart(7, '0') + (b >>> 0).toString(36).padStart(7, '0');
}
