import { clean } from './clean.ts';

const link = /^(?:https?:\/\/)?[^\s/@.#]+(?:\.[^\s/@.#]+)+(?:[/?#]\S*)?$/iu;
/** What a site puts in the place of an address, so that clicks are counted. */
const counted = /^(?:https?:\/\/)?(?:t\.co|lm?\.facebook\.com)\//i;
/** Pictures, with what joins and colours them: a site draws its own, and makes some of signs. */
const pictures = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\u20e3|\ufe0e|\ufe0f/gu;
const signs = /(?<=^|\s)(?:[:;]-?[()DPpO/|]|<3)(?=$|\s)/g;
const ellipsis = /(?:…|\.{3})$/;

/** The pieces between white space, which a site changes; pictures are left out. */
function pieces(text: string): string[] {
  const plain = clean(text).normalize('NFKC').replace(signs, ' ').replace(pictures, ' ');
  return plain.split(/\s+/u).filter((piece) => piece !== '');
}

const bare = (address: string) =>
  address
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '');

/** Whether a piece that a page shows is what the site makes of a piece that was written. */
function isShownAs(written: string, shown: string): boolean {
  if (written === shown) return true;
  if (!link.test(written)) return false;
  if (counted.test(shown)) return true;
  const start = bare(shown.replace(ellipsis, ''));
  return ellipsis.test(shown) ? start !== '' && bare(written).startsWith(start) : bare(written) === start;
}

/**
 * Whether a page shows what was written into a reply box: the same words, but for what sites change by themselves (white
 * space, the form of a letter, pictures, the beginning and the end of an address). Words alone are no proof of who wrote them.
 */
export function isSameReply(written: string, shown: string): boolean {
  const [sent, seen] = [pieces(written), pieces(shown)];
  return sent.length > 0 && sent.length === seen.length && sent.every((piece, at) => isShownAs(piece, seen[at] ?? ''));
}
