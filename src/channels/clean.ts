/** Controls and invisible format marks (direction, zero width, tags), which make a text look like another. Joiners of emoji and scripts stay. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/** A single no-break space belongs to French typography. */
const space = (found: string) => (found === '\u00a0' || found === '\u202f' ? found : ' ');

/**
 * A foreign text as one harmless line: no control or direction characters, no lone surrogates, white space as single
 * spaces. A line break would let it forge lines of the parcel. Emoji stay.
 */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(/\s+/g, space).replace(UNSEEN, '').trim();
}
