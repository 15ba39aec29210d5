import type { Guide, Rule } from '../../guide/guide.ts';
import { strings } from '../pattern/expand.ts';
import { parse } from '../pattern/parse.ts';
import { spreadsheetBytes, writeCsv } from './csv.ts';
import { because, type Reason, type Remark } from './report.ts';
import { forbiddenCell, preferredCell, starCell } from './term-cell.ts';

export interface WrittenTerms {
  readonly text: string;
  /** The text as a file that a spreadsheet opens right in every language. */
  readonly bytes: Uint8Array;
  readonly remarks: readonly Remark[];
}

/** The terms of a guide as a table. What is no term, and what of a rule the table has no column for, is named in the remarks. */
export function writeTerms(guide: Guide, file: string): WrittenTerms {
  const remarks: Remark[] = [];
  const remark = (reason: Reason, kind: Remark['kind'] = 'left-out') => remarks.push({ file, reason, kind });
  const rows: string[][] = [];
  for (const rule of guide.rules) {
    const pairs = termsOf(rule);
    const { length } = rows;
    for (const [pattern, preferred] of pairs) {
      const cells = termCells(pattern);
      if (!cells) remark(because('no-plain-term', rule.id, pattern));
      for (const cell of cells ?? [])
        rows.push([cell, preferredCell(preferred), rule.why ?? '', rule.spec['ignorecase'] === true ? '' : 'yes']);
    }
    if (rule.off) remark(because('switched', rule.id));
    else if (pairs.length === 0) remark(because('no-list', rule.id));
    else if (rows.length > length && !isPlain(rule)) remark(because('terms-only', rule.id), 'note');
  }
  for (const term of guide.vocabulary.accept) {
    const texts = plainTexts(term);
    if (!texts) remark(because('pattern-term', term));
    for (const text of texts ?? []) rows.push(['', preferredCell(text.replaceAll('|', '\\|')), '', '']);
  }
  for (const term of guide.vocabulary.reject) {
    const texts = plainTexts(term);
    remark(texts ? because('rejected-term', term) : because('pattern-term', term), texts ? 'note' : 'left-out');
    for (const text of texts ?? []) rows.push([forbiddenCell(text), '', '', 'yes']);
  }
  // The column about capitals stands only where some term minds them.
  const width = rows.some(([, , , exact]) => exact !== '') ? 4 : 3;
  const table = [['forbidden', 'preferred', 'note', 'case sensitive'], ...rows];
  const text = writeCsv(table.map((row) => row.slice(0, width)));
  return { text, bytes: spreadsheetBytes(text), remarks };
}

function termsOf({ kind, spec, off }: Rule): [string, string][] {
  if (off) return [];
  if (kind === 'substitution') return Object.entries(spec['swap'] ?? {}).map(([key, value]) => [key, String(value)]);
  if (kind !== 'existence' || !Array.isArray(spec['tokens'])) return [];
  return spec['tokens'].map((token): [string, string] => [String(token), '']);
}

const inTable = new Set(['id', 'kind', 'level', 'message', 'why', 'theme', 'spec']);
const inCells = new Set(['ignorecase', 'tolerant', 'action', 'swap', 'tokens']);

/** Whether the table says all of the rule but its wording. */
function isPlain(rule: Rule): boolean {
  return (
    rule.level === 'recommended' &&
    Object.keys(rule).every((key) => inTable.has(key)) &&
    Object.keys(rule.spec).every((key) => inCells.has(key))
  );
}

/** The cells that a pattern stands for; none when it is no term. */
function termCells(pattern: string): string[] | undefined {
  const star = starCell(pattern);
  return star === undefined ? plainTexts(pattern)?.map(forbiddenCell) : [star];
}

/** The texts of a pattern, unless a cell would lose white space at their ends. */
function plainTexts(pattern: string): readonly string[] | undefined {
  try {
    const texts = strings(parse(pattern).node);
    return texts?.every((text) => text !== '' && text.trim() === text) ? texts : undefined;
  } catch {
    return undefined;
  }
}
