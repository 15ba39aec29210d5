import type { Problem } from '../../contract/problem.ts';
import type { Language } from '../../guide/language.ts';

export interface ProblemPlace {
  /** Where it happened, as the problem says it; empty when it does not. */
  readonly where: string;
  readonly detail: string;
  /** The time of day until when nothing is tried; empty when nothing was said. */
  readonly until: string;
}

/** What happened, then what to do: whole sentences. */
export type Sentences<Code extends Problem['code']> = Record<Code, (place: ProblemPlace) => string>;

export const optional = (before: string, text: string, after = '') => (text === '' ? '' : `${before}${text}${after}`);

/** What browsers say, each in its own English, where an address does not answer: the sentence says it already. */
const NOTHING_CAME = /^(?:failed to fetch|fetch failed|load failed|networkerror when attempting to fetch resource\.?|network error)$/i;

/** A detail for a person: without the kind of an exception, and without what tells nothing. */
function plainDetail(detail: string): string {
  const plain = detail.replace(/^[A-Za-z]*Error: /, '').trim();
  return NOTHING_CAME.test(plain) ? '' : plain;
}

/** The parts of a problem as they stand in its sentence. */
export function placeIn({ where = '', detail = '', until }: Problem, language: Language): ProblemPlace {
  const time = until === undefined ? '' : new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(until);
  return { where, detail: plainDetail(detail), until: time };
}
