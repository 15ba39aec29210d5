import type { Hit } from '../../guide/rule-kind.ts';
import type { Cursor, Piece } from './cursor.ts';
import type { AlternativeMatch } from './expression.ts';

function inOrder(a: AlternativeMatch, b: AlternativeMatch): number {
  return a.start - b.start || a.which - b.which || a.rank - b.rank;
}

/**
 * Adds the matches of all alternatives joined by `|`, those found and those that cursors still find: the leftmost, then in
 * order, never overlapping.
 */
export function merge(places: AlternativeMatch[], cursors: readonly Cursor[], { from, to }: Piece, hits: Hit[]): void {
  if (places.length > 1) places.sort(inOrder);
  let index = 0;
  for (let position = from; position <= to; ) {
    while ((places[index]?.start ?? Infinity) < position) index += 1;
    let best: AlternativeMatch | undefined = places[index];
    for (const cursor of cursors) {
      const hit = cursor.from(position);
      if (hit && (!best || inOrder(hit, best) < 0)) best = hit;
    }
    if (!best) return;
    hits.push({ start: best.start, end: best.end, which: best.which });
    position = best.end > best.start ? best.end : best.end + 1;
  }
}
