import type { Span } from '../../guide/text.ts';

const address =
  /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]*@[\p{L}\p{N}_.-]+|#[\p{L}\p{N}_]+|(?<![\p{L}\p{N}-])[\p{L}\p{N}-]+\.(?:com|net|org|fr|eu|io|co|uk|be|ch|ca|de|info|app|dev|shop|store|tv|ly|gl|gouv|example)(?![\p{L}\p{N}])\S*/giu;

let last: { readonly text: string; readonly spans: readonly Span[] } = { text: '', spans: [] };

/** What is written in a reply and is no prose: links, e-mail addresses, names after @, tags after #. */
export function addresses(text: string): readonly Span[] {
  if (last.text !== text) {
    const found = /[@#]|:\/\/|\.[a-z]/i.test(text) ? [...text.matchAll(address)] : [];
    last = { text, spans: found.map(({ 0: { length }, index }) => ({ start: index, end: index + length })) };
  }
  return last.spans;
}

/** Whether a place lies in one of the spans; a place that begins with the mark of the span itself is its own. */
export function isInside(spans: readonly Span[], text: string, start: number, end: number): boolean {
  return spans.some((span) => span.start <= start && end <= span.end && (span.start < start || !/["«“@#]/.test(text.charAt(start))));
}

/** Whether a place is a part of one of the spans, not the whole of it. A point at its edge is none. */
export function isPartOf(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((span) => {
    if (start === end) return span.start < start && end < span.end;
    return span.start <= start && end <= span.end && end - start < span.end - span.start;
  });
}
