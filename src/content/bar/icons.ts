import type { BarPart } from '../ports/bar-part.ts';

const paths: Readonly<Record<NonNullable<BarPart['icon']>, string>> = {
  fork: 'M4 1.5v5.2a4 4 0 0 0 8 0V1.5M8 10.7V15',
  take: 'M6.5 7.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4M1.5 14c0-2.6 2.2-4.2 5-4.2 1.3 0 2.5.3 3.4 1M12.5 9v5M10 11.5h5',
  out: 'M6 3h7v7M13 3 4.5 11.5',
  caret: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  note: 'M3 2.5h10v7l-4 4H3zM9 13.5v-4h4M5.5 5.5h5M5.5 8h2.5',
};

/** One of our drawings, in the colour of the text around it; decorative. */
export function icon(doc: Document, name: NonNullable<BarPart['icon']>): SVGElement {
  const svg = doc.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = doc.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
