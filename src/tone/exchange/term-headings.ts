import type { Row } from './csv.ts';
import { isFilled } from './csv-separator.ts';
import { because, Rejected, type Remark } from './report.ts';
import { type Columns, columnsOf, isPlainHeading } from './term-columns.ts';

/** The rows of a table and what its columns hold. */
export interface Headed {
  readonly rows: readonly Row[];
  readonly columns: Columns;
  /** Cells beyond are told. */
  readonly width: number;
  /** Whether the table has headings. */
  readonly named: boolean;
  /** Whether marks in a term stand for places in a sentence, as in Sapling's tables. */
  readonly byPlace: boolean;
  readonly remarks: readonly Remark[];
}

/** Headings stand among the first lines or nowhere. */
const DEEPEST = 20;
const flag = /^(?:t|f|true|false|yes|no|y|n|oui|non|vrai|faux|0|1|x)$/i;

/** Finds the headings, below titles too. Throws Rejected for titles above columns that have no known headings. */
export function headed(rows: readonly Row[], file: string): Headed {
  const at = headingsAt(rows);
  const found = at === undefined ? undefined : columnsOf(rows[at]?.cells ?? []);
  if (at === undefined || found === undefined) return bare(rows, file);
  const [first] = rows;
  const line = rows[at]?.line ?? 1;
  const remarks: Remark[] = [];
  if (at > 0 && first)
    remarks.push({ file, line: first.line, reason: because('titles', String(at), titleText(rows.slice(0, at))), kind: 'note' });
  if (found.unread.length > 0) remarks.push({ file, line, reason: because('unread-columns', found.unread.join(', ')), kind: 'left-out' });
  const width = rows[at]?.cells.length ?? 0;
  return { rows: rows.slice(at + 1), columns: found.columns, width, named: true, byPlace: false, remarks };
}

const filledIn = ({ cells }: Row) => cells.filter(isFilled);
const titleText = (rows: readonly Row[]) => rows.map((row) => filledIn(row).join(' ').replace(/\s+/g, ' ')).join(' · ');

/** Of the lines that name columns the one that names most; the first line may name one alone. */
function headingsAt(rows: readonly Row[]): number | undefined {
  let best: { readonly index: number; readonly count: number } | undefined;
  for (const [index, row] of rows.slice(0, DEEPEST).entries()) {
    const columns = columnsOf(row.cells)?.columns;
    if (!columns) continue;
    const count = Object.keys(columns).length;
    const alone = filledIn(row).length === 1 && isPlainHeading(filledIn(row)[0] ?? '');
    if (index > 0 && count < 2 && !alone) continue;
    if (best === undefined || count > best.count) best = { index, count };
  }
  return best?.index;
}

function bare(rows: readonly Row[], file: string): Headed {
  const [first] = rows;
  const titled = titlesAbove(rows);
  if (titled) throw new Rejected(file, because('titles-only', titleText([titled])), titled.line);
  const columns = { forbidden: 0, preferred: 1, note: 2 };
  const fourth = rows.map(({ cells }) => (cells[3] ?? '').trim()).filter(isFilled);
  const cased = fourth.length * 2 > rows.length && fourth.every((cell) => flag.test(cell));
  const reason = because(cased ? 'four-columns' : 'no-headings');
  const remarks: Remark[] = first ? [{ file, line: first.line, reason, kind: 'note' }] : [];
  const base = { rows, named: false, byPlace: cased, remarks };
  return cased ? { ...base, columns: { ...columns, case: 3 }, width: 4 } : { ...base, columns, width: 3 };
}

/** The first line, where it is a title above columns: it stands alone in its line, and looks like one or has an empty line below. */
function titlesAbove(rows: readonly Row[]): Row | undefined {
  const top = rows.findIndex((row) => filledIn(row).length > 1);
  if (top <= 0 || top > DEEPEST) return undefined;
  const last = rows[top - 1];
  const lines = last ? last.cells.join('').split(/\r\n?|\n/).length : 1;
  const apart = last !== undefined && (rows[top]?.line ?? 0) > last.line + lines;
  const looks = rows
    .slice(0, top)
    .some((row) => /\d{4}|\b(?:chartes?|guides?|version|lexiques?|glossa\w+|style)\b/i.test(filledIn(row).join(' ')));
  return apart || looks ? rows[0] : undefined;
}
