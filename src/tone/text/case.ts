/** Prose as Vale's `capitalization` wants it; `exact` are terms with their own spelling. */
export interface CaseOptions {
  readonly exact: readonly string[];
  /** Endings after which the next word begins a sentence. */
  readonly indicators?: readonly string[];
  readonly prefix?: string;
}

const small = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'but',
  'by',
  'en',
  'for',
  'if',
  'in',
  'nor',
  'of',
  'on',
  'or',
  'per',
  'the',
  'to',
  'vs',
  'vs.',
  'via',
  'v',
  'v.',
]);
const prepositions = new Set(
  'with from into during including until against among throughout despite towards upon concerning about over through before between after since without under within along following across beyond around down near above'.split(
    ' ',
  ),
);

/** The words of a sentence in sentence case, joined by spaces. `tokens` cuts a text into words and exceptions. */
export function sentenceCase(
  text: string,
  tokens: (text: string) => string[],
  { exact, indicators = [], prefix = '' }: CaseOptions,
): string {
  const lead = prefix !== '' && text.startsWith(prefix) ? prefix : '';
  const own = new Map(exact.map((term) => [term.toLowerCase(), term]));
  let previous: string | undefined;
  const words = tokens(text.slice(lead.length).toLowerCase()).map((token, index) => {
    const begins =
      previous === undefined || indicators.some((end) => (previous ?? '').endsWith(end)) || (index === 1 && /\d+\./.test(previous));
    previous = token;
    return own.get(token.toLowerCase()) ?? (begins ? capital(token) : token.toLowerCase());
  });
  return lead + words.join(' ');
}

/** The text in title case, AP or Chicago. */
export function titleCase(text: string, style: 'AP' | 'Chicago', { exact, prefix = '' }: CaseOptions): string {
  const lead = prefix !== '' && text.startsWith(prefix) ? prefix : '';
  const plain = text.slice(lead.length);
  const own = new Map(exact.map((term) => [term.toLowerCase(), term]));
  const last = [...plain.matchAll(word)].at(-1)?.index ?? 0;
  const cased = plain.replace(word, (token, index: number) => {
    const lower = token.toLowerCase();
    const term = own.get(lower);
    if (term !== undefined) return term;
    const inside = index > 0 && index < last;
    const minor = small.has(lower) || (style === 'Chicago' && prepositions.has(lower));
    const before = plain[index - 1] ?? '';
    const free = /[ \-/]/.test(before) && !/[:-]/.test(plain[index - 2] ?? '') && (plain[index + token.length] !== '-' || before === '-');
    return inside && minor && free ? lower : capital(token);
  });
  return lead + cased;
}

const word = /[\p{N}\p{L}]+[^\s\-/]*/gu;

function capital(token: string): string {
  return token.replace(/^./u, (letter) => letter.toUpperCase());
}
