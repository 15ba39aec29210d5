import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../tools/root.ts';

const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file));

/** The files whose code, without comments, matches. */
function holding(pattern: RegExp): string[] {
  const code = (file: string) => readFileSync(path.join(root, 'src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  return files.filter((file) => pattern.test(code(file))).sort();
}

it('lets versions count, and with that a head move, only where somebody published, merged, signed, followed or restored', () => {
  expect(holding(/\baddVersions\(/)).toEqual([
    // A guide whose address the CM gave, signed by the key that was first seen there.
    'background/documents/follow-guide.ts',
    // A restore into a store where nothing was done, after a person saw where escalations would go.
    'store/archive/take-in.ts',
    // What ships, and what is published or merged here.
    'store/documents.ts',
    // What a lead of the team signed.
    'store/team.ts',
  ]);
  expect(holding(/\bendHistory\(/)).toEqual(['store/archive/journal.ts', 'store/documents.ts', 'store/history.ts']);
});

it('keeps and finds heads in one place', () => {
  expect(holding(/[`'"]head:/)).toEqual(['store/meta-keys.ts']);
  expect(holding(/\bmetaFamilies\.head\b/)).toEqual(['store/document-heads.ts']);
  expect(holding(/\bdocuments\s*\.\s*(?:bulkPut|put|add|bulkAdd|update|modify)\(/)).toEqual(['store/documents.ts', 'store/history.ts']);
});

it('lets an import restore only where it looked that nothing was ever done', () => {
  const code = readFileSync(path.join(root, 'src/store/archive/take-in.ts'), 'utf8');
  expect(code).toMatch(/if \(restore && !\(await untouched\(store\)\)\) throw new Refusal/);
});
