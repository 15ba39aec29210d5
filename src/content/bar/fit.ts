import type { BarPart } from '../ports/bar-part.ts';

const GAP = 4;
/** The line starts that much left of its host, so that the fork stands under the post's text. */
const MARGIN = 6;
const padding: readonly (readonly [look: string, px: number])[] = [
  ['chip', 14],
  ['said', 4],
  ['b icon', 8],
  ['b fork', 12],
  ['b line', 18],
  ['b', 16],
];
/** The font of a part by its look, as `bar.css` and `base.css` draw it. */
const fonts: readonly (readonly [look: string, font: string])[] = [
  ['chip', '600 12px system-ui'],
  ['said brand', '600 12px system-ui'],
  ['said', '12px system-ui'],
  ['b pri', '600 13px system-ui'],
  ['b ghost', '600 13px system-ui'],
  ['', '13px system-ui'],
];
const byLook = <T>(table: readonly (readonly [string, T])[], look: string) => table.find(([begin]) => look.startsWith(begin))?.[1];

let canvas: OffscreenCanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** The width of a text in px, measured without touching the page's layout; remembered, since labels repeat. */
function textWidth(text: string, look: string): number {
  if (text === '') return 0;
  // Figures are tabular on the bar: a count that runs never changes the width.
  const figures = text.replace(/\d/g, '0');
  const font = byLook(fonts, look) ?? '';
  const key = `${font} ${figures}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  canvas ??= typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  if (canvas) canvas.font = font;
  const width = Math.ceil(canvas?.measureText(figures).width ?? text.length * 7.2) + 1;
  if (widths.size > 1_000) widths.clear();
  widths.set(key, width);
  return width;
}

/** The width of a part in px with the given text and the gap beside it; nothing at all where the text is `null`. */
export function partWidth(part: BarPart, text: string | null, measure = textWidth): number {
  if (part.name === 'gap' || text === null) return 0;
  const pad = byLook(padding, part.look) ?? 0;
  const mark = showsIcon(part, text) ? 14 : part.dot ? 6 : 0;
  return GAP + pad + mark + (mark > 0 && text !== '' ? 5 : 0) + measure(text, part.look);
}

/** Icons that stand for a text only show when the text has given way. */
export function showsIcon(part: BarPart, text: string): boolean {
  return part.icon !== undefined && (text === '' || part.text === '');
}

/**
 * The text of each part that fits into `width` px together: whole words give way to short ones in a fixed order, and
 * what gave way last comes back first, as long as room is left: whole, else in the longest of its steps.
 */
export function fitted(parts: readonly BarPart[], width: number, measure = textWidth): Map<string, string | null> {
  const texts = new Map<string, string | null>(parts.map((part) => [part.name, part.text]));
  const gave: BarPart[] = [];
  let sum = parts.reduce((total, part) => total + partWidth(part, part.text, measure), -MARGIN);
  const yielding = parts.filter(({ yields }) => yields !== undefined).sort((a, b) => Number(a.yields) - Number(b.yields));
  for (const part of yielding) {
    const { short } = part;
    if (sum <= width || short === undefined) continue;
    texts.set(part.name, short);
    gave.unshift(part);
    sum -= partWidth(part, part.text, measure) - partWidth(part, short, measure);
  }
  for (const part of parts) {
    const { least } = part;
    if (sum <= width || least === undefined) continue;
    sum -= partWidth(part, texts.get(part.name) ?? null, measure) - partWidth(part, least, measure);
    texts.set(part.name, least);
  }
  for (const part of gave) {
    const shown = texts.get(part.name) ?? null;
    const room = width - sum + partWidth(part, shown, measure);
    const text = [part.text, ...(part.steps ?? [])].find((one) => partWidth(part, one, measure) <= room);
    if (text === undefined) continue;
    texts.set(part.name, text);
    sum += partWidth(part, text, measure) - partWidth(part, shown, measure);
  }
  return texts;
}
