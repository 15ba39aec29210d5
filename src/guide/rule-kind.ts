import type { Finding, Level } from './finding.ts';
import type { Guide, Rule } from './guide.ts';
import type { Language } from './language.ts';
import type { SiteId } from './site.ts';
import type { SituationName } from './situations.ts';
import type { Span } from './text.ts';

/** What the checker knows besides the text. */
export interface Situation {
  /** The post's situation; `any` when it is not labelled. */
  readonly name: SituationName;
  /** The language of the draft, given or guessed. */
  readonly lang: Language;
  /** The site of the post, as rules name it. */
  readonly site?: SiteId;
  /**
   * Who is answered and who writes, as they are called; `''` where nobody knows. Only where both are given do rules offer
   * what is missing, which may name them.
   */
  readonly people?: { readonly reader: string; readonly writer: string };
}

/**
 * A piece of what is checked: the whole reply (`text`), one of its sentences or paragraphs, or, in a Markdown file, a
 * heading, a list item, a cell …
 */
export interface Block {
  readonly text: string;
  /** As Vale names it: dotted parts, `sentence.text`, `text.list`, `raw`, `summary`. */
  readonly scope: string;
  /** What sentences and paragraphs were cut from; `~heading` is asked of it. */
  readonly parent: string;
  /** How many headings, lists … the text has, for formulas. */
  readonly counts?: Readonly<Record<string, number>>;
  /** One object per checked text, the same for all its blocks: kinds that remember across blocks use it as a key. */
  readonly source: object;
  /** It is a reply: what stands inside its addresses, @names and #tags is neither found nor replaced. */
  readonly reply?: boolean;
}

/** One place of a pattern in a block; `which` is the number of the alternative as given. */
export interface Hit extends Span {
  readonly which: number;
}

export interface SearchOptions {
  readonly ignoreCase?: boolean;
  /** Whole words only: `\b(?:…)\b`, as Vale's word template. */
  readonly words?: boolean;
  /** Straight and typographic apostrophes match each other, no-break spaces match spaces. */
  readonly tolerant?: boolean;
  /** Inside the addresses, @names and #tags of a reply too: what a reply must say may be a link. */
  readonly everywhere?: boolean;
}

/** Finds the places of a list of alternatives: leftmost first, at one place the first alternative that matches. */
export type Search = (block: Block) => readonly Hit[];

/** Says whether a word is spelled right, and what was meant. */
export interface Speller {
  correct(word: string): boolean;
  suggest(word: string): string[];
}

/** What the engine lends a kind of rule. */
export interface Toolbox {
  /**
   * Regular expressions as Vale writes them. They are read once the rule was compiled, or when the search is first used: a fault
   * in one of them is the rule's, with the pattern and the reason.
   */
  search(patterns: readonly string[], options?: SearchOptions): Search;
  /** Whether one of the patterns occurs in a short text. Faults are told as those of `search` are. */
  tester(patterns: readonly string[], options?: SearchOptions): (text: string) => boolean;
  /** What the groups of a pattern caught, match by match. Throws an error with the pattern and the reason. */
  catcher(pattern: string, options?: SearchOptions): (text: string) => string[];
  readonly vocabulary: Guide['vocabulary'];
  /** The dictionary, once loaded; without it spelling rules are silent. */
  speller(lang: Language, dictionaries: readonly string[]): Speller | undefined;
}

/** One place a rule complains about; offsets in UTF-16 units of the block. */
export interface Match extends Span {
  /** It is about the whole text: the finding is a point at its very beginning. */
  readonly whole?: boolean;
  /** Instead of the rule's message. */
  readonly message?: string;
  /** What `%s` and its kin stand for in the rule's message; the matched text when absent. */
  readonly args?: readonly string[];
  readonly replacements?: readonly string[];
}

/** Where in a reply stands what a rule asks for. */
export type DemandPart = 'opening' | 'closing' | 'content';

/** Of a rule that asks for something to be said: its findings say that it is missing. */
export interface Demand {
  readonly part: DemandPart;
  /** Whether this text needs it at all; every text where absent. */
  asked?(block: Block): boolean;
}

/** A rule made ready. Pure. */
export interface Matcher {
  readonly demand?: Demand;
  /** Selectors of the blocks it wants, as in Vale; the whole reply when absent. */
  readonly scope?: readonly string[];
  /** It is silent in a block where this finds nothing, so the engine need not ask it there. */
  readonly needs?: Search;
  /** At most so many findings in one text. */
  readonly limit?: number;
  /** It speaks of what stands inside addresses, @names and #tags of a reply too: their length, the data in them. */
  readonly everywhere?: boolean;
  match(block: Block, situation: Situation): Iterable<Match>;
}

/**
 * One kind of rule: makes matchers. The schema of its `spec` stands apart (`tone/specs/`), where only those who
 * take a guide in load it.
 */
export interface RuleKind<Spec = unknown> {
  readonly id: string;
  /** Throws an error with the place and the reason (`tone/fault.ts`). */
  compile(rule: Rule, spec: Spec, toolbox: Toolbox): Matcher;
}

/** What a rule in force asks to be said in a text. */
export interface Demanded {
  readonly rule: string;
  readonly level: Level;
  readonly part: DemandPart;
  /** What it is called, as the guide says it. */
  readonly name: string;
}

/** A draft's findings and whether the whole text was looked at: a check stops after its time and goes on when called again. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly complete: boolean;
}
