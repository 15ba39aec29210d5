import { type RawRow, rowsIn } from './csv-cells.ts';

/** What may part cells; of those that part equally well the first counts. */
const marks = ['\t', ';', ',', '|'] as const;
/** So many lines are looked at. */
const SAMPLE = 200;

export type IsHeadings = (cells: readonly string[]) => boolean;

interface Parting {
  readonly mark: string;
  readonly headings: boolean;
  /** Lines with the commonest number of cells, and lines with several cells at all. */
  readonly equal: number;
  readonly parted: number;
  readonly lines: number;
  readonly strays: number;
}

/**
 * What parts the cells of a table: the mark with which known headings stand in several cells, else the one with which quotation
 * marks enclose cells and that parts most lines into the same number of cells; nothing when most lines hold one cell.
 */
export function separatorOf(body: string, isHeadings: IsHeadings): string {
  const [first, ...others] = marks.map((mark) => parting(body, mark, isHeadings));
  const best = others.reduce((one, other) => (isBetter(other, one) ? other : one), first as Parting);
  return best.headings || best.parted * 2 >= best.lines ? best.mark : '';
}

function isBetter(one: Parting, other: Parting): boolean {
  if (one.headings !== other.headings) return one.headings;
  return one.strays === other.strays ? one.equal > other.equal : one.strays < other.strays;
}

function parting(body: string, mark: string, isHeadings: IsHeadings): Parting {
  const rows = sample(rowsIn(body, mark));
  const counts = new Map<number, number>();
  for (const { cells } of rows) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return {
    mark,
    headings: rows.slice(0, 20).some(({ cells }) => cells.filter(isFilled).length > 1 && isHeadings(cells)),
    equal: Math.max(0, ...counts.values()),
    parted: rows.filter(({ cells }) => cells.length > 1).length,
    lines: rows.length,
    strays: rows.reduce((sum, row) => sum + row.strays, 0),
  };
}

/** The first lines that hold something. */
function sample(rows: Iterable<RawRow>): RawRow[] {
  const found: RawRow[] = [];
  for (const row of rows) {
    if (row.cells.some(isFilled)) found.push(row);
    if (found.length === SAMPLE) break;
  }
  return found;
}

/** Whether something stands in a cell. */
export function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}
