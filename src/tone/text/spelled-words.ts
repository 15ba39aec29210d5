import type { Span } from '../../guide/text.ts';

export interface SpelledWord extends Span {
  /** With straight apostrophes. */
  readonly word: string;
}

const abbreviation = /^(?:[A-Za-z]\.){2,}$|^[A-Z][a-z]{1,2}\.$/;
const before = /^[$("[“«]/;
const after = /[,)"\]!;.?:'’”»]$/;

/** The words of a text for a dictionary, as Vale's tokenizer cuts them: at spaces, without marks around, contractions whole. */
export function* spelledWords(text: string): Iterable<SpelledWord> {
  for (const found of text.matchAll(/\S+/g)) {
    let start = found.index;
    let end = start + found[0].length;
    for (;;) {
      const token = text.slice(start, end);
      if (abbreviation.test(token)) break;
      if (token.length > 1 && before.test(token)) start += 1;
      else if (token.length > 1 && after.test(token)) end -= 1;
      else break;
    }
    const word = text.slice(start, end).replaceAll('’', "'").replaceAll('‘', "'");
    if (/\p{L}/u.test(word)) yield { word, start, end };
  }
}
