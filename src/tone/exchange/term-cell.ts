import { because, type Reason } from './report.ts';

/** A term of a cell as an expression, with what was made of it. */
export interface CellTerm {
  readonly text: string;
  readonly pattern: string;
  readonly note?: Reason;
}

export interface TermCell {
  readonly terms: readonly CellTerm[];
  readonly notes: readonly Reason[];
  /** What of the cell is no term. */
  readonly leftOut: readonly Reason[];
}

/** A backslash takes the meaning from the mark behind it: the mark stands here until the cell is read. */
const HIDDEN = 0xf_0000;
const hide = (cell: string) =>
  cell.replace(/\\([^\p{L}\p{N}])/gu, (whole, mark: string) =>
    mark.length > 1 ? whole : String.fromCodePoint(HIDDEN + mark.charCodeAt(0)),
  );
const show = (text: string) =>
  text.replace(/[\u{f0000}-\u{fffff}]/gu, (mark) => String.fromCharCode((mark.codePointAt(0) ?? HIDDEN) - HIDDEN));

/** The marks that mean something in a cell of terms. */
const meaning = /[|/*(),;^$#\\.…[\]{}+?\r\n]/g;
/** What only a pattern for machines has. */
const machine = /^\^|\\[bBdDsSwWAzZ]|\(\?[:=!<]|\.[*+]|\[[^\]]*\][*+?{]|\[[^\]]*\w-\w[^\]]*\]/;

/** A text as an expression that finds it. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/**
 * The terms of a forbidden cell: parted by bars, semicolons, ` / `, line breaks, and by commas where it is plain that they part.
 * `*` at an end stands for more letters, `(e)` at a word for letters that may be missing. `byPlace`: `^`, `$` and `#` mean the
 * start and the end of a sentence and a number, as in Sapling.
 */
export function forbiddenTerms(cell: string, byPlace = false): TermCell {
  const hidden = hide(cell);
  const notes: Reason[] = [];
  const parts = partsOf(hidden, notes);
  if (parts.length > 1 && parts.length !== hidden.split('|').length)
    notes.push(because('several-terms', String(parts.length), parts.map(show).join(' · ')));
  const terms: CellTerm[] = [];
  const leftOut: Reason[] = [];
  for (const part of parts) {
    const term = termOf(part, byPlace);
    if ('code' in term) leftOut.push(term);
    else terms.push(term);
  }
  return { terms, notes, leftOut };
}

const filled = (parts: readonly string[]) => parts.map((part) => part.trim()).filter((part) => part !== '');

function partsOf(hidden: string, notes: Reason[]): string[] {
  const parts = filled(hidden.split(/[|;\r\n]|\s\/\s/));
  const commas = hidden.split(/,\s|,(?!\d)/).length - 1;
  if (commas === 0) return parts;
  const listed = filled(hidden.split(/[|;\r\n]|\s\/\s|,\s|,(?!\d)/));
  const short = listed.every((part) => part.split(/\s+/).length <= 3);
  if (short && (commas > 1 || (parts.length > 1 && !/[|;\r\n]/.test(hidden)))) return listed;
  notes.push(because('comma-kept', show(parts.find((part) => part.includes(',')) ?? hidden)));
  return parts;
}

function termOf(part: string, byPlace: boolean): CellTerm | Reason {
  if (byPlace && /^\^|\$$|#/.test(part)) return placed(part);
  if (machine.test(part)) return because('machine-pattern', show(part));
  const dotless = part.replace(/^(?:…|\.{3})\s*|\s*(?:…|\.{3})$/g, '');
  if (dotless !== part && dotless !== '') return withNote(literalOf(dotless), because('dots-off', show(part), show(dotless)));
  if (/^\*|\*$/.test(part)) return starred(part);
  const optional = /^(.*\p{L})\((\p{L}{1,5})\)(\p{L}*)$/u.exec(part);
  if (optional) return endings(part, optional);
  return literalOf(part);
}

const literalOf = (part: string): CellTerm => ({ text: show(part), pattern: escaped(show(part)) });
const withNote = (term: CellTerm, note: Reason): CellTerm => ({ ...term, note });

/** A word with a star at an end: as many letters more as there are. */
function starred(part: string): CellTerm | Reason {
  const stem = part.replace(/^\*+|\*+$/g, '').trim();
  if ((stem.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2) return because('short-star', show(part));
  const before = part.startsWith('*') ? '\\w*' : '';
  const after = part.endsWith('*') ? '\\w*' : '';
  return { text: show(part), pattern: before + escaped(show(stem)) + after, note: because('star', show(part), show(stem)) };
}

/** `client(e)` stands for `client` and `cliente`. */
function endings(part: string, [, stem = '', more = '', rest = '']: RegExpExecArray): CellTerm {
  const pattern = `${escaped(show(stem))}(?:${more})?${rest}`;
  return { text: show(part), pattern, note: because('endings', show(part), show(stem) + rest, show(stem) + more + rest) };
}

function placed(part: string): CellTerm {
  const body = part.replace(/^\^|\$$/g, '').trim();
  const inner = body.split('#').map((text) => escaped(show(text)));
  const start = part.startsWith('^') ? '(?:^|(?<=[.!?…]\\s))' : '';
  const end = part.endsWith('$') ? '(?=[.!?…]|\\s*$)' : '';
  return { text: show(part), pattern: start + inner.join('\\d+') + end, note: because('by-place', show(part)) };
}

/** What may be written instead, parted by bars, ` / ` and line breaks; as the value of a substitution. */
export function preferredValue(cell: string): string {
  return filled(hide(cell).split(/[|\r\n]|\s\/\s/))
    .map((part) => show(part).replaceAll('|', '\\|'))
    .join('|');
}

/** A term as a cell that reads back as it, and nothing else. */
export function forbiddenCell(term: string): string {
  return reads(forbiddenTerms(term), term) ? term : term.replace(meaning, '\\$&');
}

function reads({ terms, leftOut }: TermCell, term: string): boolean {
  const [only] = terms;
  return terms.length === 1 && leftOut.length === 0 && only?.text === term && only.note === undefined;
}

/** Whether a cell says that there is nothing to write instead. */
export function saysNothing(cell: string): boolean {
  return /^(?:[-–—/∅ø]|n\/?a|none|néant|aucune?|rien)$/iu.test(cell);
}

/** The value of a substitution as a cell. */
export function preferredCell(value: string): string {
  const options = value.split(/(?<!\\)\|/).map((option) => option.replaceAll('\\|', '|'));
  const cell = options.map(optionCell).join('|');
  // A bar behind it says that there is something.
  return saysNothing(cell) ? `${cell}|` : cell;
}

function optionCell(option: string): string {
  return !option.includes('|') && preferredValue(option) === option ? option : option.replace(/[|/\\\r\n]/g, '\\$&');
}

/** The cell of an expression with a star, if it is one. */
export function starCell(pattern: string): string | undefined {
  const [, before, stem = '', after] = /^(\\w\*)?((?:[^\\^$.*+?()[\]{}|]|\\[^\p{L}\p{N}])+)(\\w\*)?$/u.exec(pattern) ?? [];
  if (before === undefined && after === undefined) return undefined;
  const text = stem.replace(/\\(.)/gsu, '$1');
  const cell = (before ? '*' : '') + text.replace(meaning, '\\$&') + (after ? '*' : '');
  return forbiddenTerms(cell).terms[0]?.pattern === pattern ? cell : undefined;
}
