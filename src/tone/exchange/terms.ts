import type { Rule } from '../../contract/guide.ts';
import type { Language } from '../../contract/language.ts';
import { words } from '../../contract/words.ts';
import { type Row, readCsv } from './csv.ts';
import { because, type Reason, Rejected, type Remark } from './report.ts';
import { type Columns, columnsOf } from './term-columns.ts';
import type { Imported } from './vale-style.ts';

const metacharacter = /[\\^$.*+?()[\]{}|]/g;
const longest = { term: 200, note: 2_000 };
/** No team keeps so many terms: such a table is something else. */
const MOST_ROWS = 50_000;
const approved = /^(?:approved|preferred|use|ok|allowed|accepte?e?|approuvee?|autorisee?|preferee?|validee?)$/i;
const pending = /^(?:pending|draft|proposed|en attente|brouillon|a valider|proposee?)$/i;
const yes = /^(?:yes|true|1|y|x|oui|o|vrai)$/i;

/** What the rules of a table say: of the two words the preferred one comes first. */
export const ruleTexts = words({
  en: { theme: 'Terms', instead: 'Say “%s” rather than “%s”.', avoid: '“%s” is to be avoided.' },
  fr: { theme: 'Termes', instead: '«\u202f%s\u202f» plutôt que «\u202f%s\u202f».', avoid: '«\u202f%s\u202f» est à éviter.' },
});

/** Terms with one note and one way with capitals: they become one rule. */
interface Group {
  readonly note: string;
  readonly exact: boolean;
  readonly swap: Map<string, string>;
}

/**
 * Reads a table of terms: forbidden, preferred (several parted by `|` or ` / `), note. Without headings the columns stand in
 * that order. Terms with one note become one rule, worded in `language`; a preferred term alone is accepted everywhere.
 * Throws Rejected for a table that is too long.
 */
export function readTerms(text: string, file: string, language: Language = 'fr'): Imported {
  const { rows: all, faults } = readCsv(text, MOST_ROWS + 1);
  if (all.length > MOST_ROWS) throw new Rejected(file, because('too-many-rows', String(MOST_ROWS)));
  const headed = all[0] && columnsOf(all[0].cells);
  const rows = headed ? all.slice(1) : all;
  const remarks: Remark[] = faults.map(({ line, code, text: rest }) => {
    return code === 'after-quote'
      ? { file, line, reason: because(code, rest), kind: 'note' }
      : { file, line, reason: because(code), kind: 'fault' };
  });
  if (headed && headed.unread.length > 0)
    remarks.push({ file, line: all[0]?.line ?? 1, reason: because('unread-columns', headed.unread.join(', ')), kind: 'left-out' });
  if (!headed && all[0]) remarks.push({ file, line: all[0].line, reason: because('no-headings'), kind: 'note' });
  const groups = new Map<string, Group>();
  const accept: string[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const remark = (reason: Reason, kind: Remark['kind'] = 'note') => remarks.push({ file, line: row.line, reason, kind });
    const width = headed ? (all[0]?.cells.length ?? 0) : 3;
    if (row.cells.slice(width).some((cell) => cell.trim() !== ''))
      remark(headed ? because('more-cells', String(row.cells.length), String(width)) : because('first-columns', String(row.cells.length)));
    const term = termOf(row, headed?.columns ?? { forbidden: 0, preferred: 1, note: 2 });
    if (term.pending) remark(because('pending-term', term.preferred || (term.forbidden[0] ?? '')), 'left-out');
    else if (term.forbidden.length === 0 && term.preferred === '') remark(because('no-term'));
    if (term.pending) continue;
    if (term.accepted !== '') accept.push(escaped(term.accepted));
    if (term.note.length > longest.note) remark(because('long-note', String(longest.note)));
    for (const forbidden of term.forbidden) {
      const key = term.exact ? forbidden : forbidden.toLowerCase();
      if (forbidden.length > longest.term) remark(because('long-term', String(longest.term)));
      else if (seen.has(key)) remark(because('term-twice', forbidden));
      else {
        seen.add(key);
        const name = `${term.exact} ${term.note}`;
        const group = groups.get(name) ?? { note: term.note, exact: term.exact, swap: new Map() };
        groups.set(name, group);
        group.swap.set(escaped(forbidden), term.preferred);
      }
    }
  }
  if (groups.size === 0 && accept.length === 0) remarks.push({ file, reason: because('no-terms'), kind: 'fault' });
  const rules = [...groups.values()].flatMap((group, index) => termRules(group, index, language));
  const vocabulary = { accept: [...new Set(accept)], reject: [] };
  return { guide: { schema: 1, name: file.slice(0, 100) || 'terms', vocabulary, rules }, remarks };
}

interface Term {
  readonly forbidden: readonly string[];
  readonly preferred: string;
  readonly accepted: string;
  readonly note: string;
  readonly exact: boolean;
  readonly pending: boolean;
}

function termOf({ cells }: Row, columns: Columns): Term {
  // An apostrophe that keeps a spreadsheet from running the cell is no part of it.
  const cell = (index: number | undefined) => (cells[index ?? -1] ?? '').trim().replace(/^'(?=[=+@\t\r])/, '');
  const parted = (text: string) => text.split(/\s*\|\s*|\s+\/\s+|\s*\n\s*/).filter((part) => part !== '');
  const type = cell(columns.type);
  const term = cell(columns.forbidden);
  const wished = parted(cell(columns.preferred)).join('|');
  const wrong = parted(cell(columns.mistakes).replace(/\s*[,;]\s*/g, '|'));
  const right = approved.test(type);
  const own = right ? wrong : [...(term === '' ? [] : [term]), ...wrong];
  return {
    forbidden: own,
    preferred: right && wished === '' ? term : wished,
    accepted: right ? term : own.length === 0 ? wished : '',
    note: cell(columns.note),
    exact: yes.test(cell(columns.case)),
    pending: pending.test(type),
  };
}

function escaped(term: string): string {
  return term.replace(metacharacter, '\\$&');
}

function termRules({ note, exact, swap }: Group, index: number, language: Language): Rule[] {
  const w = ruleTexts[language];
  const base = { level: 'recommended' as const, theme: w.theme, ...(note === '' ? {} : { why: note.slice(0, longest.note) }) };
  const spec = { ignorecase: !exact, tolerant: true };
  const replaced = [...swap].filter(([, preferred]) => preferred !== '');
  const banned = [...swap].filter(([, preferred]) => preferred === '').map(([term]) => term);
  const substitution: Rule = {
    ...base,
    id: `terms-${index + 1}`,
    kind: 'substitution',
    message: w.instead,
    spec: { ...spec, action: { name: 'replace' }, swap: Object.fromEntries(replaced) },
  };
  const existence: Rule = {
    ...base,
    id: `banned-${index + 1}`,
    kind: 'existence',
    message: w.avoid,
    spec: { ...spec, tokens: banned },
  };
  return [...(replaced.length > 0 ? [substitution] : []), ...(banned.length > 0 ? [existence] : [])];
}
