import baseCss from '../ui/base.css';
import tokensCss from '../ui/tokens.css';
import barCss from './bar/bar.css';
import popoverCss from './popover/popover.css';

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

export const barSheets = () => [tokensCss, baseCss, barCss].map(sheetOf);
export const cardSheets = () => [tokensCss, baseCss, popoverCss].map(sheetOf);
