import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentHash } from '../../src/domain/hash.ts';
import { sha256 } from '../../src/domain/sha256.ts';

it('is the SHA-256 that the platform computes, whatever the text and its length', () => {
  const hex = (text: string) => [...sha256(text)].map((word) => word.toString(16).padStart(8, '0')).join('');
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.nat(300).map((length) => 'é'.repeat(length)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
    { numRuns: 400 },
  );
});

it('tells parts apart that would be one text together', () => {
  expect(contentHash('a', 'b')).not.toBe(contentHash('ab', ''));
  expect(contentHash('a\u0000', 'b')).not.toBe(contentHash('a', '\u0000b'));
});
