import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../src/guide/finding.ts';
import { plainBlocks } from '../../src/tone/blocks.ts';
import { spellers } from '../../src/tone/command/dictionaries.ts';
import { readGuide, readVocabulary } from '../../src/tone/command/read-guide.ts';
import { markdownBlocks } from '../../src/tone/files/markdown.ts';
import { type Checker, compileGuide } from '../../src/tone/index.ts';
import { inspectRule } from '../../src/tone/inspect-rule.ts';
import { allKinds } from '../../src/tone/kinds/all.ts';
import { root } from '../../tools/root.ts';

/** The folder of shared material, or undefined where it is absent. */
export function sharedFolder(): string | undefined {
  const folders = [process.env['DIAPASON_SHARED'] ?? '', path.join(root, '../shared'), path.join(root, '../../shared')];
  const found = folders.find((folder) => folder !== '' && existsSync(path.join(folder, 'conformance')));
  return found === undefined ? undefined : path.join(found, 'conformance');
}

/** One rule of a style made ready, or all, with vocabulary and dictionaries. */
export type StyleChecker = (rule?: string) => Checker;

/** Reads a style of the conformance folder once. */
export async function styleChecker(style: string, vocabulary?: string): Promise<StyleChecker> {
  const read = readGuide(style);
  const guide = vocabulary === undefined ? read.guide : { ...read.guide, vocabulary: readVocabulary(vocabulary) };
  const speller = await spellers(guide, read.folders, ['en']);
  return (rule) =>
    compileGuide(rule === undefined ? guide : { ...guide, rules: guide.rules.filter(({ id }) => id === rule) }, {
      speller,
      budget: Infinity,
      kinds: allKinds,
      inspect: inspectRule,
    });
}

export function checkMarkdown(checker: Checker, text: string): Finding[] {
  return checker.checkBlocks(markdownBlocks(text, checker.pieces), { name: 'any', lang: 'en' });
}

export function checkPlain(checker: Checker, text: string): Finding[] {
  return checker.checkBlocks(plainBlocks(text, checker.pieces, '.adoc'), { name: 'any', lang: 'en' });
}
