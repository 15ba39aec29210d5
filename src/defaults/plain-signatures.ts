/** What tells, in a language, the signatures that stand after the last sentence without a dash or a line of their own. */
export interface PlainSignatureWords {
  /** Before the name of a shop or a service: the. */
  readonly article: string;
  /** Who signs for the house after a comma: from all of us. */
  readonly all: string;
  /** What a name may begin with that a sentence may too: Au Vieux Four. */
  readonly sign?: string;
  /** Small words inside such a name: of the, and. */
  readonly link: string;
  /** Small words inside the name of a shop or a town that has no article before it. */
  readonly join: string;
  /** What services, shops and institutions are; such a name may go on with a small word. */
  readonly house: string;
  /** The same where they stand at the end of the name: desk, team. */
  readonly houseLast: string;
  /** How a closing formula begins, which a comma and who signs may follow. */
  readonly formula: string;
  /** Between a person and where they work. */
  readonly from: string;
  /** Words that begin a sentence without a verb, and no name: open, free, next. */
  readonly starts: string;
  /** Endings of what is done or given, where a place follows: delivery to, entry from. */
  readonly matters: string;
  /** Words after a comma that begin a clause and no role: your, our. */
  readonly owners: string;
  /** When something is; no signature names it. */
  readonly times: string;
  /** Words that make a sentence of what would be a signature. */
  readonly sentence: string;
}

const edge = '(?![\\p{L}\\p{N}])';
const none = (words: string) => `(?!(?i:${words})${edge})`;
const name = "\\p{Lu}[\\p{L}\\p{N}'&+.]*";
/** Where a sentence, an emoji, a link or a tag ended. */
const ended = "(?<=[^\\p{L}\\p{N},;'\\s\\-–—]\\s{1,2}|\\p{Extended_Pictographic}\\uFE0F?|\\n\\s{0,2}|[@#/.]\\S{1,60}\\s)";
const small = "\\p{L}[\\p{L}\\p{N}'&.-]*";

/** Patterns of a last segment without a verb: a person with a role or a place, a shop, a service, a closing formula with one of these. */
export function plainSignatures(words: PlainSignatureWords): string[] {
  const { article, link, house, houseLast, formula, from } = words;
  const notStart = none(`${words.starts}|${words.times}`);
  const notRole = none(words.owners);
  const verbless = `(?![^\\n]{0,90}(?<![\\p{L}\\p{N}'])(?:${words.sentence})${edge})`;
  const the = `(?:(?i:${article})(?: |(?<=')))`;
  const linked = `(?<=(?<![\\p{L}\\p{N}])(?:${link}) ?)`;
  // A name goes on with names, small words, and what follows a small word.
  const more = `(?:(?:[ -]|, | [-–&] |(?<='))(?:${name}|\\d{1,3}${edge}|(?:${link})(?:${edge}|(?<='))|${linked}${small})){0,7}(?: \\p{Ll}{2,}(?:ais|aise|ois|oise|ain|aine|ien|ienne|ique|al|ale|aire|if|ive)s?${edge})?`;
  const role = `(?:, ${notRole}(?:[\\p{L}'][\\p{L}\\p{N}'&/.-]*)(?:,? [\\p{L}\\p{N}][\\p{L}\\p{N}'&.-]*){0,7}| \\([^()\\n]{1,40}\\)| ?[/|·•@] ?${small}(?: ${small}){0,4}| [–—-] ${small}(?: ${small}){0,4})?`;
  const place = `(?: (?:${from})(?: |(?<='))|@ ?)${none(words.times)}${small}(?: ${small}){0,5}`;
  const person = `${none(words.matters)}${name}(?:[ -]${name}){0,2}(?:${place}|(?: x{1,3}| (?:[&+]|et|and) ${small}(?: ${small}){0,6})|${role})`;
  const joined = `(?:[ -](?:(?:${words.join})(?: |(?<=')))?(?:${name}|\\d{1,3}(?:st|nd|rd|th)?${edge})| & ${small}|, ${name}){0,5}`;
  const shop = `${name}${joined}${role}|${the}${name}${more}${role}`;
  const noun = `${the}${notStart}${small}${more}${role}`;
  // Without a point at its end even a longer one signs: The control room.
  const unpointed = `${the}${notStart}${small}(?: ${small}){1,2}${role}(?!\\.)`;
  // So does a title: Fresh Market Leeds.
  const title = `${name}(?:[ -](?:(?:${words.join})(?: |(?<=')))?${name}){1,5}${edge}(?!\\.| ?[^\\s])`;
  const service = `${the}?(?i:${house})s?${edge}(?: ${small}){0,2}${more}${role}`;
  const desk = `(?:(?:(?i:${article}) )?${none(link)}(?:${none(`${link}|${article}|${words.owners}`)}${small} ){0,2})(?i:${houseLast})${edge}${more}${role}`;
  const sign = words.sign ? `|(?:${words.sign})(?: |(?<=['’]))${name}${joined}${role}(?!\\.)` : '';
  const who = `${verbless}(?:${notStart}(?:${[shop, noun, unpointed, service, person].join('|')})|${desk}|${title}${sign})\\.?`;
  // A few words that end without a point and hold a name: Order 48213 followed by Kevin, Leeds store.
  const part = "[\\p{L}\\p{N}][\\p{L}\\p{N}'&.-]*";
  const held = `${part}(?:,? [–&-]? ?${part}){0,8},? [–&-]? ?(?:[ld]')?${name}(?:,? [–&-]? ?${part}){0,4}(?!\\.| ?[^\\s])`;
  return [
    `${ended}${none(formula)}${who}`,
    `${ended}${none(formula)}${notStart}${verbless}${held}`,
    `${ended}(?=(?i:${formula})${edge})[^.!?;:,\\n]{0,50}, ?${who}`,
    // Any few words without a verb before the comma: All my apologies, Theo.
    `${ended}${verbless}(?=\\p{Lu})${small}(?: ${small}){1,4}, ${who}(?<!\\.)`,
    `(?<=(?:[,.!?…)\\n]|\\p{Extended_Pictographic}\\uFE0F?) ?)(?i:${words.all})${edge}(?: (?:${small}|\\d{1,4})){0,8}\\.?`,
  ];
}
