import { registry } from '../registry.ts';

const made = new Map<string, CSSStyleSheet>();

/** A sheet is parsed once and shared by every shadow root of the page. */
export function sheetOf(css: string): CSSStyleSheet {
  let sheet = made.get(css);
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(sealed(css));
    made.set(css, sheet);
  }
  return sheet;
}

/**
 * A page that knew the names of our custom properties could set them on a host, or register them, and so paint our words in
 * the colour of the paper. They are called otherwise on each page, and stand on what is in the host, where no page can ask.
 */
function sealed(css: string): string {
  const shared = registry();
  shared.prefix ??= `--d${crypto.randomUUID().slice(0, 8)}-`;
  return css
    .replaceAll('--', shared.prefix)
    .replace(/:host(\(\[data-theme="?\w+"?\]\))?,:root(\[data-theme="?\w+"?\])?(?=\{)/g, ':host$1>*');
}
