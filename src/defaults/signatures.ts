/** What tells the signatures of a language. Each is a part of a pattern. */
export interface SignatureWords {
  /** What one says at the end of a letter, before a name. */
  readonly regards: string;
  /** How a line of courtesy begins, which is no signature. */
  readonly courtesy: string;
  /** Words that make a sentence of what would be a signature. */
  readonly sentence: string;
  /** How services, shops and teams begin, written small too. */
  readonly house: string;
  /** Between a person and where they work: of, from, for. */
  readonly from: string;
}

const word = "\\p{Lu}[\\p{L}']*\\.?";
const particles = "(?:(?:van|von|der|den|de|du|des|di|da|dos|del|della|el|al|ben|bin|le|la|ter|zu) |d')*";
/** A first name, initials, or a whole name with its particles. */
const person = `${word}(?:(?:[ -]|(?<=\\.))${particles}${word}){0,3}`;
const dash = '[‒–—―−~-]{1,2} ?(?:\\p{Extended_Pictographic}\\uFE0F? ?)?';
/** Where a sentence, a line or an emoji ended. */
const closed = "(?<=(?:^|[^\\p{L}\\p{N},;:'\\s\\-–—])\\s{0,2}|\\n\\s{0,2}|[@/.]\\S{1,60}\\s)";
const chunk = "[\\p{L}\\p{N}&'@.+-]+";
/** So many words without the end of a sentence; each begins where one sees it, so that no text is read in many ways. */
const phrase = (most: number) => `${chunk}(?:(?: ?[,/|·•] ?| {1,2}| ?[–—] ?)${chunk}){0,${most - 1}}`;

/** Patterns of how a reply may be signed: by a person, by initials, or by a service, a shop, a team, with a dash or on its own line. */
export function signatures({ regards, courtesy, sentence, house, from }: SignatureWords): string[] {
  const edge = '(?![\\p{L}\\p{N}])';
  const noSentence = `(?![^\\n]{0,80}(?<![\\p{L}\\p{N}'])(?i:${sentence})${edge})`;
  const noCourtesy = `(?!(?i:${courtesy})${edge})`;
  const fragment = `${phrase(8)}(?: ?\\([^()\\n]{1,40}\\))?\\.?`;
  const place = `(?:,? ?(?:${from}|@ ?)${phrase(6)}|, ?${phrase(6)}| ?[/|·•–—-] ?${phrase(4)}| \\([^()\\n]{1,40}\\))`;
  const named = `${noCourtesy}${person}(?: (?:et|and|&|\\+) ${phrase(6)})?${place}?\\.?`;
  return [
    `(?<=^|[\\s.!?…)»])${dash}(?:${named}|${word} (?:team|crew)\\.?|${noSentence}(?i:${house})${edge}[ ,]{0,2}(?:${fragment})?)`,
    `(?<=\\s)[–—] ?${noSentence}${noCourtesy}\\p{Lu}[\\p{L}\\p{N}&'.@-]*(?: [\\p{L}\\p{N}&'@-]+){1,4}\\.?`,
    `${closed}${dash}${noSentence}${noCourtesy}(?:\\p{Lu}|d'\\p{Lu}|(?i:${house})${edge}|(?<=[.!?…)»]\\s?[‒–—―−~-]{1,2} ?)\\p{L}{2,12}\\.?\\z)(?:[^.!?;:\\n]|(?<=\\d)[:.](?=\\d)){0,70}\\.?`,
    `(?i:${regards})\\s?[,.!]?\\s{1,3}${noCourtesy}(?!(?i:${house})${edge})${person}`,
    `\\n\\s*${noSentence}${noCourtesy}(?:${named}|\\p{Lu}${fragment}|(?i:${house})${edge}[ ,]{0,2}(?:${fragment})?)`,
    `(?<=[.!?…] )${noCourtesy}(?!(?i:${house})${edge})\\p{Lu}[\\p{Ll}']+(?:-\\p{Lu}\\p{Ll}+)?\\.?`,
    // A tag that signs was taken off with what may follow a signature.
    '(?<=[.!?…] )[–—-]',
    '\\^ ?\\p{L}{1,15}(?:[.&+/ ]\\p{L}{1,15}){0,2}\\.?|(?:^|\\s)/ ?\\p{Lu}\\p{L}{0,15}|(?<=[\\s.!?])[\\[(*]\\p{Lu}[\\p{L}.]{0,12}[\\])*]|(?<=[\\s.!?])(?:\\*\\p{Lu}[\\p{L}.]{0,12}|<\\p{Lu}[\\p{L} .]{0,15}>|\\(\\p{Lu}\\. ?\\p{Lu}\\.\\))|[✍🖊✒📝]\\uFE0F? ?\\p{Lu}[\\p{L}. ]{0,20}',
  ];
}
