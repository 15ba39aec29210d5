import type { Hit } from '../../guide/rule-kind.ts';
import { Memory, type ShiftedScan } from './memory.ts';
import type { Pool } from './pool.ts';
import type { Scan, SearchResult } from './search-result.ts';

/** What was found of a search in one piece of the text, where the piece begins, and the same for the pieces before it. */
interface Entry {
  readonly result: SearchResult;
  readonly scan: Scan;
  readonly shift: number;
  readonly next: Entry | undefined;
}

const none: readonly Hit[] = [];

/** The text a pool looked at last, put together from its pieces. */
export class SearchedText {
  readonly #pool: Pool;
  readonly #parts: (text: string) => readonly ShiftedScan[];
  #text: string | undefined;
  /** By search, from the last piece to the first. */
  readonly #entries: (Entry | undefined)[] = [];
  readonly #hits: (readonly Hit[] | undefined)[] = [];
  #searches: number[] = [];

  constructor(pool: Pool, inPieces: boolean) {
    this.#pool = pool;
    const memory = new Memory(pool);
    this.#parts = inPieces ? (text) => memory.parts(text) : (text) => [{ scan: pool.scan(text, 0, text.length), shift: 0 }];
  }

  /** The searches of which something occurs in a text. */
  searchesIn(text: string): readonly number[] {
    if (text !== this.#text) this.#look(text);
    return this.#searches;
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
    for (const search of this.#searches) {
      this.#entries[search] = undefined;
      this.#hits[search] = undefined;
    }
    this.#searches = [];
    this.#text = text;
    for (const { scan, shift } of this.#parts(text))
      for (const result of scan.results) {
        const next = this.#entries[result.search];
        if (!next) this.#searches.push(result.search);
        this.#entries[result.search] = { result, scan, shift, next };
      }
  }

  #join(last: Entry): readonly Hit[] {
    if (!last.next && last.shift === 0) return this.#pool.hits(last.scan, last.result);
    const parts: Entry[] = [];
    for (let entry: Entry | undefined = last; entry; entry = entry.next) parts.push(entry);
    let all: Hit[] | undefined;
    for (let index = parts.length - 1; index >= 0; index -= 1) {
      const { scan, result, shift } = parts[index] as Entry;
      const hits = this.#pool.hits(scan, result);
      if (hits.length === 0) continue;
      all ??= [];
      for (const { start, end, which } of hits) all.push({ start: start + shift, end: end + shift, which });
    }
    return all ?? none;
  }
}
