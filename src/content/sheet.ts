const made = new Map<string, CSSStyleSheet>();

/** A sheet is parsed once and shared by every shadow root of the page. */
export function sheetOf(css: string): CSSStyleSheet {
  let sheet = made.get(css);
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    made.set(css, sheet);
  }
  return sheet;
}
