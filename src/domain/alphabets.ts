/** Alphabets with letters that read like those of another. */
const alphabets = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u, /\p{Script=Cherokee}/u];

/** Whether a name has letters of several alphabets that read alike: it may be made to look like another name. */
export function mixesAlphabets(name: string): boolean {
  return alphabets.filter((letters) => letters.test(name)).length > 1;
}

/** Whether a name has characters that are not seen, or turn the writing around. Joiners of emoji and scripts do not count. */
export function hasUnseen(name: string): boolean {
  return /(?![\u200c\u200d])[\p{Cc}\p{Cf}]/u.test(name);
}
