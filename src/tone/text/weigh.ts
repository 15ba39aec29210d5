/**
 * X's documented count (configuration v3 of twitter-text): these ranges weigh 1, everything else and every emoji 2, a link
 * 23, after canonical composition.
 */
const light: readonly (readonly [number, number])[] = [
  [0, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
];
const link =
  /https?:\/\/[^\s<>"]+|(?<![\p{L}\p{N}@._-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:com|net|org|fr|eu|io|co|uk|be|ch|ca|de|es|it|info|biz|app|dev|shop|store|me|tv|ly|gl)(?![\p{L}\p{N}@-])(?:\/[^\s<>"]*)?/giu;
const emoji = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F|[\u{1F1E6}-\u{1F1FF}]{2}|\u20E3/u;
const linkWeight = 23;

let segmenter: Intl.Segmenter | undefined;

function* clusters(text: string): Iterable<string> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** The length of a post as X counts it; 280 is the most. */
export function weighted(text: string): number {
  let links = 0;
  const rest = text.normalize('NFC').replace(link, () => {
    links += 1;
    return '';
  });
  let sum = links * linkWeight;
  for (const cluster of clusters(rest)) sum += weight(cluster);
  return sum;
}

function weight(cluster: string): number {
  if (cluster.length > 1 || cluster > '\u2100') if (emoji.test(cluster)) return 2;
  let sum = 0;
  for (const char of cluster) {
    const code = char.codePointAt(0) ?? 0;
    sum += light.some(([from, to]) => from <= code && code <= to) ? 1 : 2;
  }
  return sum;
}

/** What a person sees as characters. */
export function graphemes(text: string): number {
  let count = 0;
  for (const _ of clusters(text)) count += 1;
  return count;
}
