/** What makes a spreadsheet run a cell: signs, also in full width, maybe behind white space. */
const dangerous = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** A cell that a spreadsheet shows and does not run: an apostrophe stands before a dangerous beginning. */
export function harmless(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** The cell as it was before `harmless`. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && dangerous.test(text.slice(1)) ? text.slice(1) : text;
}
