/** Beginnings of words whose first sound is no vowel, although the first letter is one or an h that is mostly mute. */
const notElided = /^(?:h(?:$|[^\p{L}]|achis|alle|ans|arr|asard|aut|avre|eine|éros$|oll|ond|ong|ow|ua|ugo|uit)|y[aeiouàâéèêô]|onz|oui)/iu;

const vowel = /^[aeiouyhœæàâäéèêëîïôöùûü]/iu;

/** Whether French drops the vowel of a small word ("de") before this one. Quotes before the word do not count. */
function isElided(word: string): boolean {
  const bare = word.normalize('NFC').replace(/^[^\p{L}\p{N}]+/u, '');
  return vowel.test(bare) && !notElided.test(bare);
}

/** "de" before a name or a word: "d’Emma", "de Claire", "d’Hélène", "de Hugo", "d’Yves", "de Yann". */
export const frenchOf = (word: string): string => (isElided(word) ? `d’${word}` : `de ${word}`);
