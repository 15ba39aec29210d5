import type { Guide, Rule } from '../../contract/guide.ts';
import { strings } from '../pattern/expand.ts';
import { parse } from '../pattern/parse.ts';
import { readCsv, writeCsv } from './csv.ts';
import type { Remark } from './report.ts';
import type { Imported } from './vale-style.ts';

/** Names of columns in the exports of Grammarly Business, Writer and spreadsheets, English and French. */
const headings: Readonly<Record<'forbidden' | 'preferred' | 'note', RegExp>> = {
  forbidden:
    /^(?:forbidden|avoid|incorrect|term|terms|don.?t use|banned|not approved|mistake|wrong|interdit|à éviter|éviter|terme|mot|incorrecte?)$/i,
  preferred:
    /^(?:preferred|use|use instead|correct|replace(?:ment)?|replace with|suggestion|approved|right|préférée?|préférer|remplacement|remplacer par|à utiliser|correcte?)$/i,
  note: /^(?:notes?|comments?|description|explanation|reason|why|definition|commentaires?|explication|raison|pourquoi|remarques?)$/i,
};

const metacharacter = /[\\^$.*+?()[\]{}|]/g;

/**
 * Reads a table of terms: forbidden, preferred (several parted by `|` or `/`), note. Without headings the columns stand in
 * that order. Terms with one note become one rule; a preferred term alone is accepted everywhere.
 */
export function readTerms(text: string, file: string): Imported {
  const remarks: Remark[] = [];
  const [first, ...rest] = readCsv(text);
  const columns = first && columnsOf(first.cells);
  const rows = columns || !first ? rest : [first, ...rest];
  const { forbidden: avoid, preferred: use, note: why } = columns ?? { forbidden: 0, preferred: 1, note: 2 };
  const groups = new Map<string, Map<string, string>>();
  const accept: string[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of rows) {
    const remark = (reason: string) => remarks.push({ file, line, reason, kind: 'note' });
    const [forbidden = '', preferred = '', note = ''] = [avoid, use, why].map((column) => (cells[column ?? -1] ?? '').trim());
    if (cells.length > 3 && !columns) remark(`only the first three of ${cells.length} columns were read`);
    if (forbidden === '' && preferred === '') remark('the line names no term and was left out');
    else if (forbidden === '') accept.push(escaped(preferred));
    else if (forbidden.length > 200) remark('the term is over 200 characters and was left out');
    else if (seen.has(forbidden.toLowerCase())) remark(`« ${forbidden} » stands in the table twice; the first line counts`);
    else {
      seen.add(forbidden.toLowerCase());
      const group = groups.get(note) ?? new Map<string, string>();
      groups.set(note, group.set(escaped(forbidden), preferred.split(/\s*[|/]\s*/).join('|')));
    }
  }
  if (groups.size === 0 && accept.length === 0) remarks.push({ file, reason: 'no term was found in the table', kind: 'fault' });
  const rules = [...groups].flatMap(([note, swap], index) => termRules(note, swap, index));
  return { guide: { schema: 1, name: file.slice(0, 100), vocabulary: { accept, reject: [] }, rules }, remarks };
}

function columnsOf(cells: readonly string[]): Record<'forbidden' | 'preferred' | 'note', number | undefined> | undefined {
  const find = (heading: RegExp) => {
    const index = cells.findIndex((cell) => heading.test(cell.trim()));
    return index < 0 ? undefined : index;
  };
  const columns = { forbidden: find(headings.forbidden), preferred: find(headings.preferred), note: find(headings.note) };
  // One word that is also a heading may be a term.
  const known = Object.values(columns).filter((index) => index !== undefined).length;
  return known < Math.min(2, cells.length) ? undefined : columns;
}

function escaped(term: string): string {
  return term.replace(metacharacter, '\\$&');
}

function termRules(note: string, swap: ReadonlyMap<string, string>, index: number): Rule[] {
  const base = { level: 'recommended' as const, theme: 'Termes', ...(note === '' ? {} : { why: note.slice(0, 2_000) }) };
  const spec = { ignorecase: true, tolerant: true };
  const replaced = [...swap].filter(([, preferred]) => preferred !== '');
  const banned = [...swap].filter(([, preferred]) => preferred === '').map(([term]) => term);
  return [
    ...(replaced.length > 0
      ? [
          {
            ...base,
            id: `terms-${index + 1}`,
            kind: 'substitution',
            message: '« %s » plutôt que « %s ».',
            spec: { ...spec, action: { name: 'replace' }, swap: Object.fromEntries(replaced) },
          },
        ]
      : []),
    ...(banned.length > 0
      ? [{ ...base, id: `banned-${index + 1}`, kind: 'existence', message: '« %s » est à éviter.', spec: { ...spec, tokens: banned } }]
      : []),
  ];
}

export interface Exported {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

/** The terms of a guide as a table; rules that are no lists of terms are named in the remarks. */
export function writeTerms(guide: Guide, file: string): Exported {
  const remarks: Remark[] = [];
  const rows: string[][] = [['forbidden', 'preferred', 'note']];
  for (const rule of guide.rules) {
    const pairs = rule.kind === 'substitution' ? Object.entries(rule.spec['swap'] ?? {}) : rule.kind === 'existence' ? tokens(rule) : [];
    if (pairs.length === 0) remarks.push({ file, reason: `the rule ${rule.id} is no list of terms and was left out`, kind: 'left-out' });
    for (const [pattern, preferred] of pairs) {
      const texts = plainTexts(pattern);
      if (!texts)
        remarks.push({ file, reason: `the rule ${rule.id} has a pattern that is no term: ${pattern.slice(0, 80)}`, kind: 'left-out' });
      for (const text of texts ?? []) rows.push([text, String(preferred), rule.why ?? '']);
    }
  }
  for (const term of guide.vocabulary.accept) for (const text of plainTexts(term) ?? []) rows.push(['', text, '']);
  return { text: writeCsv(rows), remarks };
}

function tokens({ spec }: Rule): [string, string][] {
  return Array.isArray(spec['tokens']) ? spec['tokens'].map((token): [string, string] => [String(token), '']) : [];
}

function plainTexts(pattern: string): string[] | undefined {
  try {
    return strings(parse(pattern).node);
  } catch {
    return undefined;
  }
}
