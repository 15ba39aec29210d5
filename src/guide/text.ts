/**
 * A half-open range `[start, end)` of a text, in UTF-16 code units of that very text.
 * `start === end` is a point (something is missing there).
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}
