/** What is wrong with the marks of a table. */
export interface CsvFault {
  readonly line: number;
  readonly code: 'open-quote' | 'after-quote';
  readonly text: string;
}

/** One line of a table as it stands in the file. */
export interface RawRow {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly faults: readonly CsvFault[];
  /** Cells with a quotation mark that encloses nothing: many of them mean that the cells are not parted as they were written. */
  readonly strays: number;
}

interface Cell {
  readonly text: string;
  readonly enclosed: boolean;
  readonly end: number;
  readonly fault?: CsvFault['code'];
  readonly rest?: string;
}

/** The lines of a text whose first line has a number, cells parted by `separator`; an empty one parts nothing. */
export function* rowsIn(body: string, separator: string, firstLine = 1): Iterable<RawRow> {
  let line = firstLine;
  let index = 0;
  while (index <= body.length) {
    const cells: string[] = [];
    const faults: CsvFault[] = [];
    const start = line;
    let strays = 0;
    for (let inRow = true; inRow; ) {
      const cell = cellAt(body, index, separator);
      if (cell.fault) faults.push({ line, code: cell.fault, text: cell.rest ?? '' });
      line += cell.text.match(/\r\n?|\n/g)?.length ?? 0;
      cells.push(cell.text);
      if (cell.fault || (!cell.enclosed && cell.text.includes('"'))) strays += 1;
      inRow = cell.end < body.length && body.charAt(cell.end) === separator;
      index = cell.end + (body.startsWith('\r\n', cell.end) ? 2 : 1);
    }
    line += 1;
    yield { line: start, cells, faults, strays };
  }
}

function cellAt(body: string, from: number, separator: string): Cell {
  let at = from;
  while (body.charAt(at) === ' ') at += 1;
  return body.charAt(at) === '"' ? quoted(body, at + 1, separator) : bare(body, from, separator);
}

/** A cell in quotation marks; marks within are doubled. */
function quoted(body: string, from: number, separator: string): Cell {
  const texts: string[] = [];
  for (let index = from; index < body.length; ) {
    const mark = body.indexOf('"', index);
    if (mark < 0) return { text: texts.join('') + body.slice(index), enclosed: true, end: body.length, fault: 'open-quote' };
    texts.push(body.slice(index, mark));
    if (body.charAt(mark + 1) !== '"') return ended(body, texts.join(''), mark + 1, separator);
    texts.push('"');
    index = mark + 2;
  }
  return { text: texts.join(''), enclosed: true, end: body.length, fault: 'open-quote' };
}

function ended(body: string, text: string, end: number, separator: string): Cell {
  const { text: rest, end: after } = bare(body, end, separator);
  const cell = { text, enclosed: true, end: after };
  return rest.trim() === '' ? cell : { ...cell, fault: 'after-quote', rest: rest.trim() };
}

function bare(body: string, from: number, separator: string): Cell {
  let end = from;
  while (end < body.length && body.charAt(end) !== separator && body.charAt(end) !== '\n' && body.charAt(end) !== '\r') end += 1;
  return { text: body.slice(from, end), enclosed: false, end };
}
