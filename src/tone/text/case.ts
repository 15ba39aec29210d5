/** Prose as Vale's `capitalization` wants it. */
export interface CaseOptions {
  /** The spelling of an exception that has one of its own, or undefined for an ordinary word. */
  readonly own: (word: string) => string | undefined;
  /** Endings after which the next word begins a sentence. */
  readonly indicators?: readonly string[];
  /** How much of the beginning stays as it is. */
  readonly lead?: number;
}

const small = new Set('a an and as at but by en for if in nor of on or per the to vs vs. via v v.'.split(' '));
const prepositions = new Set(
  'with from into during including until against among throughout despite towards upon concerning about over through before between after since without under within along following across beyond around down near above'.split(
    ' ',
  ),
);
/** Words that are no nouns, the most frequent after `to`: before these AP style writes `To`. */
const afterInfinitive = new Set(
  'the a an this that these those your my our their his her its all any each every some in be do have get make take give go come see know find use add set let put run keep start stop try ask tell show help need want work create build write read learn configure install deploy connect manage enable disable change remove delete update upgrade open close move join send choose select avoid fix improve understand follow'.split(
    ' ',
  ),
);

/** The words of a sentence in sentence case, joined by spaces. `tokens` cuts a text into words and exceptions. */
export function sentenceCase(text: string, tokens: (text: string) => string[], { own, indicators = [], lead = 0 }: CaseOptions): string {
  let previous: string | undefined;
  const words = tokens(text.slice(lead)).map((token, index) => {
    const begins =
      previous === undefined || indicators.some((end) => (previous ?? '').endsWith(end)) || (index === 1 && /\d+\./.test(previous));
    previous = token;
    return own(token) ?? (begins ? capital(token.toLowerCase()) : token.toLowerCase());
  });
  return text.slice(0, lead) + words.join(' ');
}

/** The text in title case, AP or Chicago. */
export function titleCase(text: string, style: 'AP' | 'Chicago', { own, lead = 0 }: CaseOptions): string {
  const plain = text.slice(lead);
  // Every dash is a hyphen to Vale.
  const around = plain.replace(/[–—]/g, '-');
  const cased = plain.replace(word, (token, index: number) => {
    const term = own(token);
    if (term !== undefined) return term;
    const lower = token.toLowerCase();
    const end = index + token.length;
    const inside = index > 0 && end < plain.length;
    const before = around[index - 1] ?? '';
    const free = /[ \-/]/.test(before) && !/[:-]/.test(around[index - 2] ?? '') && (around[end] !== '-' || before === '-');
    return inside && free && minor(lower, style, plain.slice(end)) ? lower : capital(token);
  });
  return text.slice(0, lead) + cased;
}

function minor(lower: string, style: 'AP' | 'Chicago', rest: string): boolean {
  if (style === 'Chicago') return small.has(lower) || prepositions.has(lower);
  if (lower !== 'to') return small.has(lower);
  return !afterInfinitive.has(/[\p{L}']+/u.exec(rest)?.[0].toLowerCase() ?? '');
}

const word = /[\p{N}\p{L}]+[^\s\-/]*/gu;

function capital(token: string): string {
  return token.replace(/^./u, upper);
}

/** Small letters, one for one as in Go. */
export function lower(text: string): string {
  return text.replace(/./gsu, (letter) => [...letter.toLowerCase()][0] ?? letter);
}

/** Capital letters, one for one as in Go: `ß` has none. */
export function upper(text: string): string {
  return text.replace(/./gsu, (letter) => (letter.toUpperCase().length > letter.length ? letter : letter.toUpperCase()));
}
