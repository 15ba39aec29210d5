import type { Block } from '../guide/rule-kind.ts';
import type { Span } from '../guide/text.ts';
import { paragraphs, sentences } from './text/sentences.ts';

/** A block and where its characters stand in the checked text. */
export interface PlacedBlock {
  readonly block: Block;
  /** Where the block begins in the text, when it is a piece of it; else the place of each of its characters, -1 for added ones. */
  readonly at: number | Int32Array;
  /** Whether a comment in the file switched a rule off here, for a match. */
  readonly muted?: (rule: string, match: string) => boolean;
}

/** Which pieces of prose some rule asks for. */
export interface Pieces {
  readonly sentences: boolean;
  readonly paragraphs: boolean;
}

/** The blocks of a plain text: itself, its sentences and paragraphs where asked for, `raw` and `summary`. */
export function plainBlocks(text: string, pieces: Pieces, suffix = ''): PlacedBlock[] {
  return blocksOf({ text, source: {} }, pieces, suffix);
}

/** The same of a reply. */
export function replyBlocks(text: string, pieces: Pieces): PlacedBlock[] {
  return blocksOf({ text, source: {}, reply: true }, pieces, '');
}

function blocksOf(given: Omit<Block, 'scope' | 'parent'>, pieces: Pieces, suffix: string): PlacedBlock[] {
  const whole = (scope: string): PlacedBlock => ({ block: { ...given, scope: scope + suffix, parent: scope + suffix }, at: 0 });
  const prose = whole('text');
  return [...cutProse(prose, pieces), prose, whole('summary'), whole('raw')];
}

/** The paragraphs and sentences of a block of prose. */
export function cutProse({ block, at, muted }: PlacedBlock, pieces: Pieces): PlacedBlock[] {
  const cut = (name: string, spans: readonly Span[]): PlacedBlock[] =>
    spans.map(({ start, end }) => ({
      block: { ...block, text: block.text.slice(start, end), scope: `${name}.${block.scope}`, parent: block.scope },
      at: typeof at === 'number' ? at + start : at.subarray(start, end),
      ...(muted ? { muted } : {}),
    }));
  return [
    ...(pieces.paragraphs ? cut('paragraph', paragraphs(block.text)) : []),
    ...(pieces.sentences ? cut('sentence', sentences(block.text)) : []),
  ];
}

/** A span of the block as a span of the text. */
export function spanInText({ at, block }: PlacedBlock, { start, end }: Span): Span {
  if (typeof at === 'number') return { start: at + start, end: at + end };
  let first = start;
  if (start === end) {
    // A point stands after what is before it.
    let before = start - 1;
    while (before >= 0 && (at[before] ?? -1) < 0) before -= 1;
    const after = (at[before] ?? -1) + 1;
    if (after > 0) return { start: after, end: after };
  }
  while (first < block.text.length && (at[first] ?? -1) < 0) first += 1;
  let last = end - 1;
  while (last >= first && (at[last] ?? -1) < 0) last -= 1;
  const from = at[first] ?? Math.max(0, (at[at.length - 1] ?? -1) + 1);
  return { start: from, end: last < first ? from : (at[last] ?? from) + 1 };
}
