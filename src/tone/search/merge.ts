import type { Hit } from '../../contract/rule-kind.ts';
import type { Cursor, Piece } from './cursor.ts';
import type { Place } from './touched.ts';

function inOrder(a: Place, b: Place): number {
  return a.start - b.start || a.which - b.which || a.rank - b.rank;
}

/** The places of alternatives that are all literals: leftmost, then in order, never overlapping. */
export function takeApart(places: Place[]): Hit[] {
  if (places.length > 1) places.sort(inOrder);
  const hits: Hit[] = [];
  let position = 0;
  for (const { start, end, which } of places) {
    if (start < position) continue;
    hits.push({ start, end, which });
    position = end;
  }
  return hits;
}

/** Adds the matches of all alternatives joined by `|`: leftmost, then in order, never overlapping. */
export function merge(places: Place[] | undefined, cursors: readonly Cursor[], { from, to }: Piece, hits: Hit[]): void {
  places?.sort(inOrder);
  let literal = 0;
  for (let position = from; position <= to; ) {
    let best: Hit | undefined;
    if (places) {
      while ((places[literal]?.start ?? Infinity) < position) literal += 1;
      best = places[literal];
    }
    for (let index = 0; index < cursors.length; index += 1) {
      const hit = (cursors[index] as Cursor).from(position);
      if (hit && (!best || hit.start < best.start || (hit.start === best.start && hit.which < best.which))) best = hit;
    }
    if (!best) return;
    hits.push({ start: best.start, end: best.end, which: best.which });
    position = best.end > best.start ? best.end : best.end + 1;
  }
}
