import type { Hit, Search, SearchOptions, Toolbox } from '../../guide/rule-kind.ts';
import { addresses, isPartOf } from '../text/addresses.ts';
import { createCatcher } from './catcher.ts';
import { Pool } from './pool.ts';
import { createReading, type Reading } from './reading.ts';
import { SearchedText } from './searched-text.ts';
import { Shared } from './shared.ts';

/** The searches of a guide. All are added before the first is used. */
export interface Searcher extends Pick<Toolbox, 'search' | 'tester' | 'catcher'> {
  /** Reads the patterns that were given since the last call, with a pause after each. Throws the first fault of them. */
  read(): Generator<void, void>;
  /** Leaves unread what was given since: its rule is broken. */
  forget(): void;
  /** Calls back with the searches that may find something in a text. */
  eachSearchIn(text: string, found: (search: Search) => void): void;
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
  const pieces = new SearchedText(inPieces, true);
  const whole = new SearchedText(inWhole, false);
  const short = new SearchedText(aside, false);
  /** The searches by their number in each pool. */
  const ofPieces: Search[] = [];
  const ofWhole: Search[] = [];
  const searches = new Shared<Request<Search>>();
  const testers = new Shared<Request<(text: string) => boolean>>();
  /** What was asked for and not read yet. */
  const unread: Reading<unknown>[] = [];
  /** Whoever asks for what another asked for is told its faults too. */
  const requested = <T>({ made, reading }: Request<T>): T => {
    unread.push(reading);
    return made;
  };
  const newSearch = (patterns: readonly string[], options: SearchOptions): Request<Search> => {
    const reading = createReading(patterns, options, (alternatives) => {
      const [pool, searched, numbered] = alternatives.crosses ? [inWhole, whole, ofWhole] : [inPieces, pieces, ofPieces];
      const number = pool.add(alternatives);
      numbered[number] = made;
      return { searched, number };
    });
    const made: Search = ({ text, reply }) => {
      const { searched, number } = reading.result();
      const hits = searched.hits(text, number);
      return reply && !options.everywhere && hits.length > 0 ? ofProse(text, hits) : hits;
    };
    return { made, reading };
  };
  const newTester = (patterns: readonly string[], options: SearchOptions): Request<(text: string) => boolean> => {
    const reading = createReading(patterns, options, (alternatives) => aside.add(alternatives));
    return { reading, made: (text) => short.hits(text, reading.result()).length > 0 };
  };
  return {
    search: (patterns, options = {}) => requested(searches.get(patterns, options, () => newSearch(patterns, options))),
    tester: (patterns, options = {}) => requested(testers.get(patterns, options, () => newTester(patterns, options))),
    catcher: createCatcher,
    *read() {
      for (const reading of unread.splice(0)) yield* reading.steps();
    },
    forget() {
      unread.length = 0;
    },
    eachSearchIn(text, found) {
      for (const number of pieces.searchesIn(text)) found(ofPieces[number] as Search);
      if (ofWhole.length > 0) for (const number of whole.searchesIn(text)) found(ofWhole[number] as Search);
    },
    prepare() {
      for (const pool of pools) pool.prepare();
    },
    bytes: () => pools.reduce((sum, pool) => sum + pool.bytes, 0),
  };
}

/** What was asked for, and its patterns on their way. */
interface Request<T> {
  readonly made: T;
  readonly reading: Reading<unknown>;
}

/** The hits that do not lie inside an address, a @name or a #tag; one that is the whole of it is meant. */
function ofProse(text: string, hits: readonly Hit[]): readonly Hit[] {
  const spans = addresses(text);
  return spans.length === 0 ? hits : hits.filter((hit) => !isPartOf(spans, hit));
}
