import type { Block, Search, Toolbox } from '../../guide/rule-kind.ts';
import type { Span } from '../../guide/text.ts';
import { addresses, isInside } from '../text/addresses.ts';
import { quotations } from '../text/quotations.ts';
import type { Common } from './spec-parts.ts';

/** What is asked of a reply as a whole, where a file is cut into blocks. */
export const wholeReply = { scope: ['summary'] } as const;

/** The parts of a Matcher that stand in the spec. */
export function placing({ scope, limit }: Pick<Common, 'scope' | 'limit'>): { scope?: readonly string[]; limit?: number } {
  return { ...(scope ? { scope } : {}), ...(limit ? { limit } : {}) };
}

/** A pattern that Vale does not put into a template: `^` and `$` are the ends of the text in it, not of its lines. */
export function bare(pattern: string): string {
  return /[$^]/.test(pattern) ? `(?-m)${pattern}` : pattern;
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
    (tolerant && isInside(addresses(text), text, start, end)) || (quoting && isInside(quotations(text), text, start, end));
  const around = surrounding(toolbox, own, vocab ? toolbox.vocabulary.accept : []);
  if (own.length + accepted.length === 0 && !around) return foreign;
  const excepted = toolbox.tester(own, { words: true });
  const vocabulary = accepted.length > 0 ? accepting(toolbox) : undefined;
  // Vale makes exceptions case-sensitive in place, which the phrases see when no vocabulary is added to them.
  const phrases = inPhrases ? searching(toolbox, own, vocabulary !== undefined) : none;
  return (block, start, end) => {
    const matched = block.text.slice(start, end);
    if (foreign(block, start, end)) return true;
    if (excepted(matched) || vocabulary?.known(matched) || around?.(block, start, end)) return true;
    const within = (phrase: Span) => phrase.start <= start && phrase.end >= end;
    return phrases(block).some(within) || (inPhrases && (vocabulary?.phrases(block).some(within) ?? false));
  };
}

const none: Search = () => [];

/** A term with a mark in it: M&S, AT&T, C++. */
const marked = /\p{L}[&+/.@#]|[&+/.@#]\p{L}/u;

/**
 * Whether a match is a part of an exception that holds marks: “no & except in M&S”. Vale asks whether the exception is in
 * the match, which a longer one never is. The accepted terms count in replies only, as Vale's do not say it of files.
 */
function surrounding(toolbox: Toolbox, own: readonly string[], accept: readonly string[]): Exempt | undefined {
  const [ours, theirs] = [own, accept].map((terms) => terms.filter((term) => marked.test(term.replace(/\\(?=[.+])/g, ''))));
  const options = { words: true, tolerant: true, everywhere: true };
  const [inOwn, inAccepted] = [ours ?? [], theirs ?? []].map((terms) => (terms.length > 0 ? toolbox.search(terms, options) : undefined));
  if (!inOwn && !inAccepted) return undefined;
  const holds = (search: Search | undefined, block: Block, start: number, end: number) =>
    search?.(block).some((term) => term.start <= start && end <= term.end) ?? false;
  return (block, start, end) => holds(inOwn, block, start, end) || (block.reply === true && holds(inAccepted, block, start, end));
}

/** The phrases among some terms. */
function searching(toolbox: Toolbox, terms: readonly string[], ignoreCase: boolean): Search {
  const phrases = terms.filter((term) => /[ \t]|\\s/.test(term));
  return phrases.length > 0 ? toolbox.search(phrases, { words: true, ignoreCase }) : none;
}

interface Accepting {
  readonly known: (text: string) => boolean;
  readonly phrases: Search;
}

const acceptings = new WeakMap<Toolbox, Accepting>();

/** The accepted vocabulary made ready, once for all rules of a guide. */
function accepting(toolbox: Toolbox): Accepting {
  const { accept } = toolbox.vocabulary;
  const made = acceptings.get(toolbox) ?? { known: toolbox.tester(accept, { words: true }), phrases: searching(toolbox, accept, true) };
  acceptings.set(toolbox, made);
  return made;
}
