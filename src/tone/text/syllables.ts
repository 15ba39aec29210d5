/** Syllables of an English word: groups of vowels, without silent endings. */
export function englishSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-zéèê]/g, '');
  if (letters.length <= 3) return 1;
  const spoken = letters.replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, (end) => end.charAt(0)).replace(/^y/, '');
  const hiatus = spoken.match(/[iu]a|eo|io(?!n|us)|[aiou]ing|uou|[dnr]ien|iet|ier|ium|ism$/g)?.length ?? 0;
  return Math.max(1, (spoken.match(/[aeiouyéèê]+/g)?.length ?? 0) + hiatus);
}

/** Syllables of a French word as it is read aloud: mute e at the end is not counted, nor is `-ent` of verbs. */
export function frenchSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/œ/g, 'e')
    .replace(/qu|gu(?=[eiéèê])/g, 'k')
    .replace(/(?<=[^aeiouyéèêëàâîïôûù]{1,3}[a-zéèêàâîôû]*)(?<=[bcdfgjklmnpqrstvxz])es?$/, '')
    .replace(/(?<=[aeiouyéèêàâîôû][bcdfgjklmnprstvxz]{1,3})ent$/, '')
    .replace(/(?<=[iuéo])es?$/, '');
  const groups = letters.match(/[aeiouyàâéèêëîïôûùü]+/g) ?? [];
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + beats(group), 0),
  );
}

/** A group of vowels is one beat, save where two are heard: `éa`, `aï`, `oé`. */
function beats(group: string): number {
  const heard = group.match(/é(?=[aiouèê])|[aou](?=[éèïë])|i(?=[éèê].)|(?<=[aeou])ï/g);
  return 1 + (heard ? 1 : 0);
}
