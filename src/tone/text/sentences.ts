import type { Span } from '../../guide/text.ts';

/** Ends of a sentence: marks, then closing quotes and brackets, then a space or the end; or an empty line. */
const end = /(?<![.!?…])[.!?…]+[»”’"')\]]*(?=\s|$)|\n[^\S\n]*\n/gu;

/** What a full stop ends besides a sentence, in French and English. */
const abbreviation =
  /(?:^|[\s(«“"'’])(?:M|MM|Mme|Mlle|Mr|Mrs|Ms|Dr|Pr|Prof|St|Ste|Jr|Sr|Inc|Ltd|Co|Corp|No|n°|vs|cf|p|pp|art|env|ex|tél|av|bd|etc|e\.g|i\.e|a\.m|p\.m|[A-Z]|(?:[A-Z]\.)+[A-Z])\.$/iu;

/** A number and its unit end a sentence as words do: hier à 21 h. */
const measure = /\d[\s\u00a0\u202f]?(?:h|m|km|cm|g|kg|l|s|A|V|W)\.$/u;

/** The sentences of a text, trimmed, in order. */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(end)) {
    const stop = match.index + match[0].length;
    if (match[0] === '.' && !endsHere(text, start, stop)) continue;
    push(spans, text, start, stop);
    start = stop;
  }
  push(spans, text, start, text.length);
  return spans;
}

function endsHere(text: string, start: number, stop: number): boolean {
  if (stop === text.length) return true;
  const next = /^\s*(\S)/u.exec(text.slice(stop, stop + 20))?.[1] ?? '';
  if (/\p{Ll}/u.test(next)) return false;
  const last = text.slice(Math.max(start, stop - 12), stop);
  return measure.test(last) || !abbreviation.test(last);
}

function push(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let stop = to;
  while (start < stop && /\s/.test(text.charAt(start))) start += 1;
  while (stop > start && /\s/.test(text.charAt(stop - 1))) stop -= 1;
  if (stop > start) spans.push({ start, end: stop });
}

/** The paragraphs of a text: what empty lines part. */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/\n{2,}/g)) {
    push(spans, text, start, match.index);
    start = match.index + match[0].length;
  }
  push(spans, text, start, text.length);
  return spans;
}
