/** One line of a table, with its place in the file. */
export interface Row {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads a table (RFC 4180) with commas, semicolons or tabs, whichever the first line has most of. */
export function readCsv(text: string): Row[] {
  const body = text.replace(/^\ufeff/, '');
  const first = body.slice(0, body.search(/\r?\n|$/));
  const separator = [',', ';', '\t'].reduce((best, mark) => (first.split(mark).length > first.split(best).length ? mark : best), ',');
  const rows: Row[] = [];
  let line = 1;
  let cells: string[] = [];
  let start = 1;
  for (let index = 0; index <= body.length; ) {
    const [cell, next] = body.charAt(index) === '"' ? quoted(body, index + 1) : bare(body, index, separator);
    line += cell.match(/\n/g)?.length ?? 0;
    cells.push(cell);
    index = next + 1;
    if (body.charAt(next) === separator && next < body.length) continue;
    if (body.startsWith('\r\n', next)) index += 1;
    if (cells.some((content) => content.trim() !== '')) rows.push({ line: start, cells });
    cells = [];
    line += 1;
    start = line;
  }
  return rows;
}

/** A cell in quotation marks, and where it ends; marks within are doubled. */
function quoted(text: string, from: number): [string, number] {
  let cell = '';
  for (let index = from; index < text.length; index += 1) {
    if (text.charAt(index) !== '"') cell += text.charAt(index);
    else if (text.charAt(index + 1) === '"') {
      cell += '"';
      index += 1;
    } else return [cell, index + 1];
  }
  return [cell, text.length];
}

function bare(text: string, from: number, separator: string): [string, number] {
  let end = from;
  while (end < text.length && text.charAt(end) !== separator && text.charAt(end) !== '\n' && text.charAt(end) !== '\r') end += 1;
  return [text.slice(from, end), end];
}

/** A table as text: commas, quotation marks where they are needed. Cells that a spreadsheet would run get an apostrophe. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = /^[=+@\t\r]/.test(text) ? `'${text}` : text;
    return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `${rows.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}
