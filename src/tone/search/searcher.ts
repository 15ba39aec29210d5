import type { Hit, Search, Toolbox } from '../../contract/rule-kind.ts';
import { addresses, within } from '../text/addresses.ts';
import { readAlternatives } from './alternatives.ts';
import { createCatcher } from './catcher.ts';
import { Looked } from './looked.ts';
import { Pool } from './pool.ts';
import { Shared } from './shared.ts';

/** The searches of a guide. All are added before the first is used. */
export interface Searcher extends Pick<Toolbox, 'search' | 'tester' | 'catcher'> {
  /** Calls back with the searches that may find something in a text. */
  eachTouched(text: string, touched: (search: Search) => void): void;
  /** Makes the tables now, which the first use would do. */
  prepare(): void;
  /** Bytes of the tables. */
  bytes(): number;
}

/**
 * Searches for many rules at once: all literals in one pass, other patterns only where a literal they need occurs.
 * Patterns that cannot match over the end of a sentence are searched sentence by sentence, and each sentence once; the
 * others in the whole text. No search takes more than some milliseconds, whatever the pattern and the text.
 */
export function createSearcher(): Searcher {
  const pools = [new Pool(), new Pool(), new Pool()] as const;
  const [inPieces, inWhole, aside] = pools;
  const pieces = new Looked(inPieces, true);
  const whole = new Looked(inWhole, false);
  const short = new Looked(aside, false);
  /** The searches by their number in each pool. */
  const ofPieces: Search[] = [];
  const ofWhole: Search[] = [];
  const searches = new Shared<Search>();
  const testers = new Shared<(text: string) => boolean>();
  return {
    search: (patterns, options = {}) =>
      searches.get(patterns, options, () => {
        const alternatives = readAlternatives(patterns, options);
        const looked = alternatives.crosses ? whole : pieces;
        const number = (alternatives.crosses ? inWhole : inPieces).add(alternatives);
        const search: Search = ({ text, reply }) => {
          const hits = looked.hits(text, number);
          return reply && !options.everywhere && hits.length > 0 ? ofProse(text, hits) : hits;
        };
        (alternatives.crosses ? ofWhole : ofPieces)[number] = search;
        return search;
      }),
    tester: (patterns, options = {}) =>
      testers.get(patterns, options, () => {
        const number = aside.add(readAlternatives(patterns, options));
        return (text) => short.hits(text, number).length > 0;
      }),
    catcher: createCatcher,
    eachTouched(text, touched) {
      for (const number of pieces.touched(text)) touched(ofPieces[number] as Search);
      if (ofWhole.length > 0) for (const number of whole.touched(text)) touched(ofWhole[number] as Search);
    },
    prepare() {
      for (const pool of pools) pool.prepare();
    },
    bytes: () => pools.reduce((sum, pool) => sum + pool.bytes, 0),
  };
}

/** The hits that do not lie inside an address, a @name or a #tag; one that is the whole of it is meant. */
function ofProse(text: string, hits: readonly Hit[]): readonly Hit[] {
  const spans = addresses(text);
  return spans.length === 0 ? hits : hits.filter((hit) => !within(spans, hit));
}
