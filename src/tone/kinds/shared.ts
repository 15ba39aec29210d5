import type { Block, Search, Toolbox } from '../../contract/rule-kind.ts';
import type { Common } from '../specs/shared.ts';
import { addresses, inside } from '../text/addresses.ts';
import { quotations } from '../text/quotations.ts';

/** What is asked of a reply as a whole, where a file is cut into blocks. */
export const wholeReply = { scope: ['summary'] } as const;

/** The parts of a Matcher that stand in the spec. */
export function placing({ scope, limit }: Pick<Common, 'scope' | 'limit'>): { scope?: readonly string[]; limit?: number } {
  return { ...(scope ? { scope } : {}), ...(limit ? { limit } : {}) };
}

/** Whether a match is excepted: an exception occurs in it, or it lies inside an accepted phrase. */
export type Exempt = (block: Block, start: number, end: number) => boolean;

interface Exceptions {
  readonly exceptions?: readonly string[] | undefined;
  readonly vocab?: boolean | undefined;
  /** Of our own rules: links, names and tags are no prose. */
  readonly tolerant?: boolean | undefined;
  /** Quotations are somebody else's words. */
  readonly quoting?: boolean | undefined;
}

/** Vale's exceptions: case-sensitive, whole words, with the accepted vocabulary unless the rule declines it. */
export function exempting(
  toolbox: Toolbox,
  { exceptions = [], vocab = true, tolerant = false, quoting = false }: Exceptions,
  { nonword = false, phrases: inPhrases = true } = {},
): Exempt {
  const accepted = vocab && !nonword ? toolbox.vocabulary.accept : [];
  const own = exceptions.filter((text) => text.trim() !== '');
  const foreign: Exempt = ({ text }, start, end) =>
    (tolerant && inside(addresses(text), text, start, end)) || (quoting && inside(quotations(text), text, start, end));
  if (own.length + accepted.length === 0) return foreign;
  const excepted = toolbox.tester(own, { words: true });
  const known = toolbox.tester(accepted, { words: true });
  const multiple = [...own, ...accepted].filter((term) => /[ \t]|\\s/.test(term));
  // Vale makes exceptions case-sensitive in place, which the phrases see when no vocabulary is added to them.
  const folding = { words: true, ignoreCase: accepted.length > 0 };
  const phrases: Search = inPhrases && multiple.length > 0 ? toolbox.search(multiple, folding) : () => [];
  return (block, start, end) => {
    const matched = block.text.slice(start, end);
    if (foreign(block, start, end)) return true;
    return excepted(matched) || known(matched) || phrases(block).some((phrase) => phrase.start <= start && phrase.end >= end);
  };
}
