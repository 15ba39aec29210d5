import type { Span } from '../../guide/text.ts';

/** What stands in quotation marks, marks included. */
export function quotations(text: string): Span[] {
  return [...text.matchAll(/«[^«»\n]*»|“[^“”\n]*”|"[^"\n]*"/g)].map(({ 0: quote, index }) => ({ start: index, end: index + quote.length }));
}
