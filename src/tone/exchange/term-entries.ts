import type { Row } from './csv.ts';
import { isFilled } from './csv-separator.ts';
import { because, type Reason } from './report.ts';
import { type CellTerm, escaped, forbiddenTerms, preferredValue, saysNothing } from './term-cell.ts';
import type { Headed } from './term-headings.ts';

/** What one line of a table says. */
export interface TermEntry {
  readonly line: number;
  readonly forbidden: readonly CellTerm[];
  /** The value of a substitution; empty when nothing is to be written instead. */
  readonly preferred: string;
  /** Expressions of what is right. */
  readonly accepted: readonly string[];
  readonly note: string;
  readonly exact: boolean;
  readonly notes: readonly Reason[];
  readonly leftOut: readonly Reason[];
}

/** No cell of terms is longer, in characters: what is made of a cell may take the square of its length. */
const LONGEST = 2_000;

type Status = 'right' | 'wrong' | 'pending' | 'none';

const statuses: readonly (readonly [Exclude<Status, 'none'>, RegExp])[] = [
  ['right', /^(?:approved|preferred|admitted|use|ok|allowed|accepted?|valid|accepte?e?|approuvee?|autorisee?|preferee?|validee?|admise?)$/],
  ['pending', /^(?:pending|draft|proposed|non term|stop ?word|en attente|brouillon|a valider|proposee?)$/],
  [
    'wrong',
    /^(?:do not use|don t use|avoid|forbidden|deprecated|banned|prohibited|not approved|rejected|obsolete|wrong|incorrect|interdite?|a eviter|refusee?|proscrite?|deconseillee?|bannie?|ne pas utiliser|a bannir)$/,
  ],
];
const yes = /^(?:yes|true|t|1|y|x|oui|o|vrai|v)$/i;

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function statusOf(type: string): Status {
  return statuses.find(([, words]) => words.test(folded(type)))?.[0] ?? 'none';
}

/** What each line of a table says; terms of one concept know what is preferred in it. */
export function termEntries(table: Headed): TermEntry[] {
  const concepts = preferredByConcept(table);
  return table.rows.map((row) => entryOf(row, table, concepts));
}

const cellIn =
  ({ cells }: Row) =>
  (index: number | undefined) =>
    (cells[index ?? -1] ?? '').trim();

function preferredByConcept({ rows, columns }: Headed): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (columns.concept === undefined || columns.type === undefined) return found;
  for (const row of rows) {
    const cell = cellIn(row);
    const concept = cell(columns.concept);
    if (/^prefer/.test(folded(cell(columns.type))) && !found.has(concept)) found.set(concept, cell(columns.forbidden));
  }
  return found;
}

function entryOf(row: Row, { columns, width, named, byPlace }: Headed, concepts: ReadonlyMap<string, string>): TermEntry {
  const cell = cellIn(row);
  const type = cell(columns.type);
  const own = cell(columns.forbidden);
  if (isLong(row, columns)) return nothingOf(row, [because('long-term', String(LONGEST))]);
  const status = statusOf(type);
  const mistakes = forbiddenTerms(cell(columns.mistakes).replace(/\s*[,;]\s*/g, '|'), byPlace);
  const read = forbiddenTerms(own, byPlace);
  const wished = wishedOf(cell(columns.preferred) || (status === 'wrong' ? (concepts.get(cell(columns.concept)) ?? '') : ''), own);
  const notes = [...beyond(row, width, named), ...wished.notes];
  const base = { line: row.line, note: cell(columns.note), exact: yes.test(cell(columns.case)) };
  const none = { ...base, forbidden: [], accepted: [], preferred: '', notes };
  if (status === 'pending') return { ...none, leftOut: [because('pending-term', wished.value || own)] };
  if (status === 'right')
    return {
      ...base,
      forbidden: mistakes.terms,
      preferred: wished.value || preferredValue(own),
      accepted: own === '' ? [] : [escaped(own)],
      notes: [...notes, ...mistakes.notes],
      leftOut: mistakes.leftOut,
    };
  const forbidden = [...read.terms, ...mistakes.terms];
  const leftOut = [...read.leftOut, ...mistakes.leftOut];
  if (type !== '' && status === 'none' && wished.value === '' && mistakes.terms.length === 0 && own !== '')
    return { ...none, leftOut: [because('unknown-status', own, type)] };
  const empty = forbidden.length + leftOut.length === 0;
  return {
    ...base,
    forbidden,
    preferred: wished.value,
    accepted: empty ? optionsOf(wished.value) : [],
    notes: [...notes, ...read.notes, ...mistakes.notes, ...(empty && wished.value === '' ? [because('no-term')] : [])],
    leftOut,
  };
}

function isLong({ cells }: Row, { note, ...terms }: Headed['columns']): boolean {
  return Object.values(terms).some((index) => (cells[index]?.length ?? 0) > LONGEST);
}

/** A line of which nothing is taken. */
function nothingOf({ line }: Row, leftOut: readonly Reason[]): TermEntry {
  return { line, forbidden: [], preferred: '', accepted: [], note: '', exact: false, notes: [], leftOut };
}

/** The terms of a preferred cell as expressions. */
const optionsOf = (value: string) => (value === '' ? [] : value.split(/(?<!\\)\|/).map((option) => escaped(option.replaceAll('\\|', '|'))));

/** What is to be written instead; a dash and the like say that there is nothing. */
function wishedOf(cell: string, forbidden: string): { readonly value: string; readonly notes: readonly Reason[] } {
  const isNothing = saysNothing(cell) && /\p{L}/u.test(forbidden);
  return isNothing ? { value: '', notes: [because('nothing-preferred', cell)] } : { value: preferredValue(cell), notes: [] };
}

function beyond({ cells }: Row, width: number, named: boolean): Reason[] {
  if (!cells.slice(width).some(isFilled)) return [];
  return [named ? because('more-cells', String(cells.length), String(width)) : because('first-columns', String(cells.length))];
}
