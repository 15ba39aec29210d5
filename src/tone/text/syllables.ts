/** Syllables of an English word: groups of vowels, without silent endings. */
export function englishSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-zéèê]/g, '');
  if (letters.length <= 3) return 1;
  const spoken = letters.replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, (end) => end.charAt(0)).replace(/^y/, '');
  const hiatus = spoken.match(/[iu]a|eo|io(?!n|us)|[aiou]ing|uou|[dnr]ien|iet|ier|ium|ism$/g)?.length ?? 0;
  return Math.max(1, (spoken.match(/[aeiouyéèê]+/g)?.length ?? 0) + hiatus);
}

/** Endings in `-ent` that are of verbs, where it is mute: parlent, arrivent; not souvent, moment, client. */
const mute = /(?<=(?:[^u]v|(?<!so)uv|ss|ll|nn|rr|k|ch|tt|st|nd|rl|rt|[iou]s|aim|rm))ent$/;

/** Syllables of a French word as it is read aloud: an `e` or a verb's `-ent` at its end is mute. */
export function frenchSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/œ/g, 'e')
    .replace(/qu|gu(?=[eiéèê])/g, 'k')
    .replace('pays', 'péjis')
    .replace(/(?<=[aeou])y(?=[aeiouéèê])/g, 'ij')
    .replace(mute, '')
    .replace(/(?<=[aeiouyéèêëàâîïôûù].*[^aeiouyéèêëàâîïôûù]|[iuéo])es?$/, '')
    // After two consonants an `i` is heard apart from the vowel that follows: oubli-er, cli-ent.
    .replace(/(?<=[bcdfgptv][lr])i(?=[aeéèo])/g, 'ij');
  const groups = letters.match(/[aeiouyàâéèêëîïôûùü]+/g) ?? [];
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + 1 + (group.match(/é(?=[aeèêiouâô])|[aou](?=[éèëï])|o(?=o)|i(?=um?$)/g)?.length ?? 0), 0),
  );
}
