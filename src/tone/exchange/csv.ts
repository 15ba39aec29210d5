/** One line of a table, with its place in the file. */
export interface Row {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What is wrong with the marks of a table. */
export interface CsvFault {
  readonly line: number;
  readonly code: 'open-quote' | 'after-quote';
  readonly text: string;
}

export interface Table {
  readonly rows: readonly Row[];
  readonly faults: readonly CsvFault[];
}

/**
 * Reads a table (RFC 4180) with commas, semicolons or tabs, whichever the first line has most of; `sep=` in it decides. Stops
 * behind `most` rows. A row with a quotation mark that is not closed holds the rest of the file, and is none.
 */
export function readCsv(text: string, most = Number.POSITIVE_INFINITY): Table {
  const body = text.replace(/^\ufeff/, '');
  const named = /^"?sep=([,;\t|])"?\r?\n/i.exec(body);
  const from = named?.[0].length ?? 0;
  const separator = named?.[1] ?? commonest(body);
  const rows: Row[] = [];
  const faults: CsvFault[] = [];
  let line = from === 0 ? 1 : 2;
  let cells: string[] = [];
  let start = line;
  let open = false;
  for (let index = from; index <= body.length && rows.length < most; ) {
    const cell = body.charAt(index) === '"' ? quoted(body, index + 1, separator) : bare(body, index, separator);
    if (cell.fault) faults.push({ line, code: cell.fault, text: cell.rest ?? '' });
    open ||= cell.fault === 'open-quote';
    line += cell.text.match(/\n/g)?.length ?? 0;
    cells.push(cell.text);
    index = cell.end + 1;
    if (body.charAt(cell.end) === separator && cell.end < body.length) continue;
    if (body.startsWith('\r\n', cell.end)) index += 1;
    if (!open && cells.some((content) => content.trim() !== '')) rows.push({ line: start, cells });
    cells = [];
    line += 1;
    start = line;
  }
  return { rows, faults };
}

/** What parts the cells of the first line, outside quotation marks. */
function commonest(body: string): string {
  const first = body.slice(0, body.search(/\r?\n|$/)).replace(/"[^"]*"/g, '');
  return [',', ';', '\t'].reduce((best, mark) => (first.split(mark).length > first.split(best).length ? mark : best), ',');
}

interface Cell {
  readonly text: string;
  readonly end: number;
  readonly fault?: CsvFault['code'];
  readonly rest?: string;
}

/** A cell in quotation marks; marks within are doubled. */
function quoted(body: string, from: number, separator: string): Cell {
  let text = '';
  for (let index = from; index < body.length; ) {
    const mark = body.indexOf('"', index);
    if (mark < 0) return { text: text + body.slice(index), end: body.length, fault: 'open-quote' };
    text += body.slice(index, mark);
    if (body.charAt(mark + 1) !== '"') return ended(body, text, mark + 1, separator);
    text += '"';
    index = mark + 2;
  }
  return { text, end: body.length, fault: 'open-quote' };
}

function ended(body: string, text: string, end: number, separator: string): Cell {
  const { text: rest, end: after } = bare(body, end, separator);
  return rest.trim() === '' ? { text, end: after } : { text, end: after, fault: 'after-quote', rest: rest.trim() };
}

function bare(body: string, from: number, separator: string): Cell {
  let end = from;
  while (end < body.length && body.charAt(end) !== separator && body.charAt(end) !== '\n' && body.charAt(end) !== '\r') end += 1;
  return { text: body.slice(from, end), end };
}

/** A table as text: commas, quotation marks where they are needed. Cells that a spreadsheet would run get an apostrophe. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = /^[=+@\t\r]/.test(text) ? `'${text}` : text;
    return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `${rows.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}
