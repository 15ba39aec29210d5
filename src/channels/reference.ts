/** No I, L, O or U: they are misread, misheard, or make words. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The reference of a test message: it asks for nothing. */
export const TEST_REFERENCE = 'D-TEST';

/** The reference a person can say on the phone, `D-7KQ2`: the same for the same escalation, not secret, not always unique. */
export function referenceOf(escalationId: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(escalationId)) hash = Math.imul(hash ^ byte, 0x01000193);
  // The low bits of FNV-1a hardly depend on the last bytes' high bits: fold the whole hash in.
  const folded = (hash ^ (hash >>> 15)) >>> 0;
  return `D-${[15, 10, 5, 0].map((shift) => LETTERS[(folded >>> shift) & 31]).join('')}`;
}
