import { expect } from 'vitest';
import { stringify } from 'yaml';
import { readValeFiles } from '../../src/tone/exchange/vale-style.ts';
import { markdownBlocks } from '../../src/tone/files/markdown.ts';
import { compileGuide } from '../../src/tone/index.ts';
import { inspectRule } from '../../src/tone/inspect-rule.ts';
import { allKinds } from '../../src/tone/kinds/all.ts';

type Keys = Readonly<Record<string, unknown>>;

/** What a rule of a style says of a Markdown text: place in it, match and message. */
export function said(rule: Keys, text: string, accept: readonly string[] = []): [number, string, string][] {
  const file = stringify({ message: "'%s'", ...rule }, { lineWidth: 0 });
  const { guide, remarks } = readValeFiles(new Map([['House/Rule.yml', file]]), 'House');
  expect(remarks).toEqual([]);
  const whole = { ...guide, vocabulary: { accept: [...accept], reject: [] } };
  const checker = compileGuide(whole, { kinds: allKinds, inspect: inspectRule, budget: Infinity });
  expect(checker.problems).toEqual([]);
  const findings = checker.checkBlocks(markdownBlocks(text, checker.pieces), { name: 'any', lang: 'en' });
  return findings.map(({ start, match, message }) => [start, match, message]);
}
export const matches = (...args: Parameters<typeof said>) => said(...args).map(([, match]) => match);
export const messages = (...args: Parameters<typeof said>) => said(...args).map(([, , message]) => message);
