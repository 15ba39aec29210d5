/** 64 bits of FNV-1a in two halves with different seeds, as 14 letters and digits: no secret, only a name. */
export function contentHash(...parts: readonly string[]): string {
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
