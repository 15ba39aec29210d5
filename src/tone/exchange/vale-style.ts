import type { Guide, Rule } from '../../contract/guide.ts';
import type { Remark } from './report.ts';
import { readValeRule } from './vale-rule.ts';

/** The files of a package by their path inside it, with `/` between folders. */
export type Files = ReadonlyMap<string, string>;

export interface Imported {
  readonly guide: Guide;
  readonly remarks: readonly Remark[];
}

const ruleFile = /^(?:.*\/)?([^/]+)\/([^/]+)\.ya?ml$/i;
const vocabularyFile = /(?:^|\/)(accept|reject)\.txt$/i;

/**
 * Reads the styles and vocabularies of a Vale package. A style is a folder with rule files; a rule is named
 * `<Style folder>.<File>`. What is not understood becomes a remark; the rest is taken over.
 */
export function readValeFiles(files: Files, name: string): Imported {
  const rules = new Map<string, Rule>();
  const remarks: Remark[] = [];
  const vocabulary = { accept: [] as string[], reject: [] as string[] };
  for (const [file, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const words = vocabularyFile.exec(file)?.[1]?.toLowerCase();
    if (words === 'accept' || words === 'reject') vocabulary[words].push(...vocabularyTerms(text));
    if (/(?:^|\/)config\//i.test(file)) continue;
    const [, style, base] = ruleFile.exec(file) ?? [];
    if (style === undefined || base === undefined || /^\./.test(base)) continue;
    const id = `${style}.${base}`;
    const read = readValeRule(text, file, id);
    remarks.push(...read.remarks);
    if (!read.rule) continue;
    if (rules.has(id)) remarks.push({ file, reason: `there are two rules named ${id}; this one was left out`, kind: 'fault' });
    else rules.set(id, read.rule);
  }
  return { guide: { schema: 1, name: name.slice(0, 100) || 'Vale', vocabulary, rules: [...rules.values()] }, remarks };
}

/** The terms of a vocabulary file: one expression per line, blank lines and lines that begin with `# ` left out. */
export function vocabularyTerms(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('# ') && line !== '#');
}
