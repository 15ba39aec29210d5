import type { Hit } from '../../contract/rule-kind.ts';
import type { Cursor, Piece } from './cursor.ts';
import type { Place } from './touched.ts';

function inOrder(a: Place, b: Place): number {
  return a.start - b.start || a.which - b.which || a.rank - b.rank;
}

/** Of all matches of the alternatives joined by `|` the leftmost, then in order, never overlapping. */
export function takeApart(places: Place[]): Hit[] {
  if (places.length > 1) places.sort(inOrder);
  const hits: Hit[] = [];
  let position = 0;
  for (const { start, end, which } of places) {
    if (start < position) continue;
    hits.push({ start, end, which });
    position = behind(start, end);
  }
  return hits;
}

/** The same where some alternatives are still to be tried. */
export function merge(places: Place[], cursors: readonly Cursor[], { from, to }: Piece, hits: Hit[]): void {
  places.sort(inOrder);
  let index = 0;
  for (let position = from; position <= to; ) {
    while ((places[index]?.start ?? Infinity) < position) index += 1;
    let best: Place | undefined = places[index];
    for (const cursor of cursors) {
      const hit = cursor.from(position);
      if (hit && (!best || inOrder(hit, best) < 0)) best = hit;
    }
    if (!best) return;
    hits.push({ start: best.start, end: best.end, which: best.which });
    position = behind(best.start, best.end);
  }
}

/** Where the next match may begin. */
function behind(start: number, end: number): number {
  return end > start ? end : end + 1;
}
