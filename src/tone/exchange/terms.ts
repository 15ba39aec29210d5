import type { Rule } from '../../guide/guide.ts';
import type { Language } from '../../guide/language.ts';
import { words } from '../../guide/words.ts';
import { readCsv } from './csv.ts';
import { because, type Reason, Rejected, type Remark } from './report.ts';
import { columnsOf } from './term-columns.ts';
import { type TermEntry, termEntries } from './term-entries.ts';
import { headed } from './term-headings.ts';
import type { Imported } from './vale-style.ts';

const longest = { term: 200, note: 2_000 };
/** No team keeps so many terms: such a table is something else. */
const MOST_ROWS = 50_000;

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

/** What is gathered while the rows are read. */
interface Gathered {
  readonly groups: Map<string, Group>;
  readonly accept: string[];
  readonly seen: Set<string>;
  readonly remarks: Remark[];
}

/**
 * Reads a table of terms: forbidden, preferred, note, under headings or in that order; several terms in a cell are parted by `|`.
 * Terms with one note become one rule, worded in `language`; a preferred term alone is accepted everywhere. Throws Rejected for
 * a table that is too long, or whose headings are not known.
 */
export function readTerms(text: string, file: string, language: Language = 'fr'): Imported {
  const { rows: all, faults } = readCsv(text, { most: MOST_ROWS + 1, isHeadings: (cells) => columnsOf(cells) !== undefined });
  if (all.length > MOST_ROWS) throw new Rejected(file, because('too-many-rows', String(MOST_ROWS)));
  const table = headed(all, file);
  const remarks: Remark[] = faults.map(({ line, code, text: rest }) => {
    return code === 'after-quote'
      ? { file, line, reason: because(code, rest), kind: 'note' }
      : { file, line, reason: because(code), kind: 'fault' };
  });
  const gathered: Gathered = { groups: new Map(), accept: [], seen: new Set(), remarks: [...remarks, ...table.remarks] };
  const entries = termEntries(table);
  for (const entry of entries) gather(gathered, entry, file);
  const { groups, accept } = gathered;
  if (groups.size === 0 && accept.length === 0) gathered.remarks.push({ file, reason: because('no-terms'), kind: 'fault' });
  const rules = [...groups.values()].flatMap((group, index) => termRules(group, index, language));
  const vocabulary = { accept: [...new Set(accept)], reject: [] };
  return { guide: { schema: 1, name: file.slice(0, 100) || 'terms', vocabulary, rules }, remarks: gathered.remarks };
}

/** Puts the terms of a line where they belong, and says what of the line was not taken as it stands. */
function gather({ groups, accept, seen, remarks }: Gathered, entry: TermEntry, file: string): void {
  const remark = (kind: Remark['kind']) => (reason: Reason) => remarks.push({ file, line: entry.line, reason, kind });
  entry.notes.forEach(remark('note'));
  entry.leftOut.forEach(remark('left-out'));
  if (entry.note.length > longest.note) remark('note')(because('long-note', String(longest.note)));
  accept.push(...entry.accepted);
  for (const term of entry.forbidden) {
    const key = entry.exact ? term.text : term.text.toLowerCase();
    if (term.text.length > longest.term) remark('left-out')(because('long-term', String(longest.term)));
    else if (seen.has(key)) remark('note')(because('term-twice', term.text));
    else {
      seen.add(key);
      if (term.note) remark('note')(term.note);
      groupOf(groups, entry).swap.set(term.pattern, entry.preferred);
    }
  }
}

function groupOf(groups: Map<string, Group>, { note, exact }: TermEntry): Group {
  const name = `${exact} ${note}`;
  const group = groups.get(name) ?? { note, exact, swap: new Map() };
  groups.set(name, group);
  return group;
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
