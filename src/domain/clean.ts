import { POST_TEXT_MAX } from '../contract/limits.ts';

/** Direction marks, word joiners, byte order marks and control characters: never content, and a way to disguise it. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const joiner = /[\u200c\u200d]/;
/** A joiner means something between letters (Persian, Indic) and inside emoji; elsewhere it is decoration. */
const strayJoiner =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}\p{Extended_Pictographic}])/gu;
const loneSurrogate = /\p{Surrogate}/gu;
const lineBreaks = /\r\n?|[\u2028\u2029]/g;
const anyUnusual =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]/;

/** Text of a page without what cannot be seen; emoji sequences and the joiners of writing systems stay. */
export function clean(text: string): string {
  if (!anyUnusual.test(text)) return text;
  const plain = text.replace(lineBreaks, '\n').replace(loneSurrogate, '\ufffd').replace(invisible, '');
  return joiner.test(plain) ? plain.replace(strayJoiner, '') : plain;
}

const spacing = /^\s|\s\s|[^\S ]|\s$/;

/** `clean` on one line, for names. */
export function cleanLine(text: string): string {
  const plain = clean(text);
  return spacing.test(plain) ? plain.replace(/\s+/g, ' ').trim() : plain;
}

/** At most `max` UTF-16 units of a text, never half a character. */
export function cut(text: string, max: number = POST_TEXT_MAX): string {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
}
