import type { Pool } from './pool.ts';
import { inOneRow } from './rows.ts';
import { cutAtSeams } from './seams.ts';
import type { Scan } from './search-result.ts';

/** Pieces kept of each kind: the sentences of a long text and of the few texts before it. */
const kept = 400;
/** Longer pieces are not kept. */
const longest = 2_000;

/** A piece of a text and where it begins in it. */
export interface ShiftedScan {
  readonly scan: Scan;
  /** What to add to an offset in the piece to get one in the text. */
  readonly shift: number;
}

/** Two generations of pieces: what was not used during the newer one is forgotten. */
class Generations {
  #young = new Map<string, Scan>();
  #old = new Map<string, Scan>();

  get(piece: string, make: (piece: string) => Scan): Scan {
    const known = this.#young.get(piece);
    if (known) return known;
    if (piece.length > longest) return make(inOneRow(piece));
    const scan = this.#old.get(piece) ?? make(inOneRow(piece));
    if (this.#young.size >= kept) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(scan.text, scan);
    return scan;
  }
}

/**
 * Remembers what the searches of a pool found in the pieces of earlier texts: a keystroke changes one sentence, and only
 * that one is searched again.
 */
export class Memory {
  readonly #pool: Pool;
  /** Pieces inside a text, at its beginning, at its end, and whole texts: what stands beside them differs. */
  readonly #known = [new Generations(), new Generations(), new Generations(), new Generations()];

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The pieces of a text, searched. */
  parts(text: string): ShiftedScan[] {
    const cuts = cutAtSeams(text);
    const parts: ShiftedScan[] = [];
    for (let index = 0; index + 1 < cuts.length; index += 1) parts.push(this.#part(text, cuts[index] ?? 0, cuts[index + 1] ?? 0));
    return parts;
  }

  #part(text: string, start: number, end: number): ShiftedScan {
    const first = start === 0;
    const last = end === text.length;
    const shift = first ? 0 : start - 1;
    const seen = text.slice(shift, last ? end : end + 1);
    const from = start - shift;
    const to = end - shift - (last ? 0 : 1);
    const kind = (first ? 1 : 0) + (last ? 2 : 0);
    return { scan: (this.#known[kind] as Generations).get(seen, (piece) => this.#pool.scan(piece, from, to)), shift };
  }
}
