import type { Hit } from '../../guide/rule-kind.ts';
import { Memory, type Part } from './memory.ts';
import type { Pool } from './pool.ts';
import type { Scan, Touched } from './search-result.ts';

/** What was found of a search in one piece of the text, where the piece begins, and the same for the pieces before it. */
interface Entry {
  readonly touched: Touched;
  readonly scan: Scan;
  readonly shift: number;
  readonly next: Entry | undefined;
}

const none: readonly Hit[] = [];

/** The text a pool looked at last, put together from its pieces. */
export class Looked {
  readonly #pool: Pool;
  readonly #parts: (text: string) => readonly Part[];
  #text: string | undefined;
  /** By search, from the last piece to the first. */
  readonly #entries: (Entry | undefined)[] = [];
  readonly #hits: (readonly Hit[] | undefined)[] = [];
  #touched: number[] = [];

  constructor(pool: Pool, inPieces: boolean) {
    this.#pool = pool;
    const memory = new Memory(pool);
    this.#parts = inPieces ? (text) => memory.parts(text) : (text) => [{ scan: pool.scan(text, 0, text.length), shift: 0 }];
  }

  /** The searches of which something occurs in a text. */
  touched(text: string): readonly number[] {
    if (text !== this.#text) this.#look(text);
    return this.#touched;
  }

  hits(text: string, search: number): readonly Hit[] {
    if (text !== this.#text) this.#look(text);
    const known = this.#hits[search];
    const last = this.#entries[search];
    if (known || !last) return known ?? none;
    const hits = this.#join(last);
    this.#hits[search] = hits;
    return hits;
  }

  #look(text: string): void {
    for (const search of this.#touched) {
      this.#entries[search] = undefined;
      this.#hits[search] = undefined;
    }
    this.#touched = [];
    this.#text = text;
    for (const { scan, shift } of this.#parts(text))
      for (const touched of scan.touched) {
        const next = this.#entries[touched.search];
        if (!next) this.#touched.push(touched.search);
        this.#entries[touched.search] = { touched, scan, shift, next };
      }
  }

  #join(last: Entry): readonly Hit[] {
    if (!last.next && last.shift === 0) return this.#pool.hits(last.scan, last.touched);
    const parts: Entry[] = [];
    for (let entry: Entry | undefined = last; entry; entry = entry.next) parts.push(entry);
    let all: Hit[] | undefined;
    for (let index = parts.length - 1; index >= 0; index -= 1) {
      const { scan, touched, shift } = parts[index] as Entry;
      const hits = this.#pool.hits(scan, touched);
      if (hits.length === 0) continue;
      all ??= [];
      for (const { start, end, which } of hits) all.push({ start: start + shift, end: end + shift, which });
    }
    return all ?? none;
  }
}
