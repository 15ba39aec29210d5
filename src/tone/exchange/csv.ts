import { type CsvFault, rowsIn } from './csv-cells.ts';
import { type IsHeadings, isFilled, separatorOf } from './csv-separator.ts';
import { harmless, withoutGuard } from './harmless.ts';

/** One line of a table, with its place in the file. */
export interface Row {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly rows: readonly Row[];
  readonly faults: readonly CsvFault[];
}

interface ReadOptions {
  /** It stops behind so many rows. */
  readonly most?: number;
  /** Whether cells are known headings: they show best what parts cells. */
  readonly isHeadings?: IsHeadings;
}

/** The line between the headings and the rows of a table in Markdown. */
const isRule = (cells: readonly string[]) => cells.every((cell) => /^\s*(?::?-{2,}:?)?\s*$/.test(cell));

/**
 * Reads a table (RFC 4180) with tabs, semicolons, commas or bars: `sep=` in its first line decides, else what parts most lines
 * alike. Empty lines are no rows, nor is one with a quotation mark that is not closed: it holds the rest of the file.
 */
export function readCsv(text: string, { most = Number.POSITIVE_INFINITY, isHeadings = () => false }: ReadOptions = {}): Table {
  const body = text.replace(/^\ufeff/, '');
  const named = /^"?sep=([,;\t|])"?[,;\t|]*(?:\r\n|\r|\n)/i.exec(body);
  const rest = body.slice(named?.[0].length ?? 0);
  const separator = named?.[1] ?? separatorOf(rest, isHeadings);
  const rows: Row[] = [];
  const faults: CsvFault[] = [];
  for (const { line, cells, faults: found } of rowsIn(rest, separator, named ? 2 : 1)) {
    faults.push(...found);
    if (found.some(({ code }) => code === 'open-quote') || !cells.some(isFilled)) continue;
    if (separator === '|' && isRule(cells)) continue;
    rows.push({ line, cells: cells.map(withoutGuard) });
    if (rows.length >= most) break;
  }
  return { rows, faults };
}

/**
 * A table as text for a spreadsheet: tabs between cells, quotation marks where they are needed, no cell that would be run.
 * Excel parts a file with tabs alike in every language, where commas and semicolons depend on the country, and `sep=` makes it
 * forget the encoding; that holds only for the bytes of `spreadsheetBytes`.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = harmless(text);
    return /["\t\n\r]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `${rows.map((cells) => cells.map(cell).join('\t')).join('\r\n')}\r\n`;
}

/** A text as a spreadsheet saves “Unicode text”: UTF-16 with its mark, the one encoding that Excel takes with tabs by itself. */
export function spreadsheetBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let index = 0; index < text.length; index += 1) view.setUint16(2 + index * 2, text.charCodeAt(index), true);
  return bytes;
}
