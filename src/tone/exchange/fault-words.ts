import type { Language } from '../../guide/language.ts';

/** What the engine, the schemas and the formulas say of a rule that cannot work, in French. What is in `()` is kept. */
const french: readonly (readonly [RegExp, string])[] = [
  [/^Unmatched \)/, 'une parenthèse est fermée sans avoir été ouverte'],
  [/^Missing \)/, 'une parenthèse n’est pas refermée'],
  [/^Groups are nested too deeply/, 'les groupes sont trop imbriqués'],
  [/^A quantifier is in the wrong order/, 'un quantificateur a ses bornes à l’envers'],
  [/^A quantifier follows a quantifier/, 'un quantificateur suit un quantificateur'],
  [/^A quantifier has nothing to repeat/, 'un quantificateur n’a rien à répéter'],
  [/^\\G is not supported/, '\\G n’est pas pris en charge'],
  [/^Unknown group/, 'le groupe est inconnu'],
  [/^This kind of group is not supported/, 'cette sorte de groupe n’est pas prise en charge'],
  [/^Unknown character property (.*)/, 'la propriété de caractères $1 est inconnue'],
  [/^A character class has no end/, 'un ensemble de caractères n’est pas refermé'],
  [/^Subtraction of classes is not supported/, 'la soustraction d’ensembles n’est pas prise en charge'],
  [/^Unknown class (.*)/, 'l’ensemble $1 est inconnu'],
  [/^A range of characters is in the wrong order/, 'un intervalle de caractères est à l’envers'],
  [/^The pattern ends too early/, 'le motif s’arrête trop tôt'],
  [
    /^rules about parts of speech \(tag\) are not supported.*/,
    'les règles sur la nature des mots (tag) ne sont pas prises en charge : Diapason n’a pas d’analyseur',
  ],
  [/^rules of the kind (\S+) are not checked here/, 'les règles de la sorte $1 ne sont pas vérifiées ici'],
  [/^nothing stands in it/, 'il n’y a rien dedans'],
  [/^The formula ends too early/, 'la formule s’arrête trop tôt'],
  [/^A value is missing/, 'il manque une valeur'],
  [/^There is no function (\S+)/, 'il n’y a pas de fonction $1'],
  [/^Something is left/, 'il reste quelque chose à la fin'],
  [/^(\S+) is missing/, '$1 manque'],
  [/^(«.*») is not part of a formula/, '$1 ne fait pas partie d’une formule'],
  [/^Invalid key: Expected "(.*)" but received undefined/, 'la clé $1 manque'],
  [/^Invalid key: Expected never but received "(.*)"/, 'la clé $1 n’est pas connue'],
  [/^Invalid (?:type|value): Expected (.*) but received (.*)/, 'attendu : $1 ; trouvé : $2'],
  [/^Invalid length: Expected (.*) but received (.*)/, 'longueur attendue : $1 ; trouvée : $2'],
];

/** What the schemas say, for a person. */
const english: typeof french = [
  [/^Invalid key: Expected "(.*)" but received undefined/, 'the key $1 is missing'],
  [/^Invalid key: Expected never but received "(.*)"/, 'the key $1 is not known'],
  [/^Invalid (?:type|value): Expected (.*) but received (.*)/, 'expected $1, found $2'],
  [/^Invalid length: Expected (.*) but received (.*)/, 'length expected: $1, found: $2'],
];

/** What is said, and where in the pattern or formula. */
const parts = /^([\s\S]*?)(?: at character (\d+) of («[\s\S]*»)| near («[\s\S]*»))?$/;

/** A fault of a rule in a language, with the place that may stand before it; what has no wording stays as it came. */
export function faultText(detail: string, language: Language): string {
  if (language === 'en') {
    const words = english.find(([sentence]) => sentence.test(detail));
    return words === undefined ? detail : detail.replace(...words);
  }
  for (let from = 0; from >= 0; from = next(detail, from)) {
    const [, said = '', character, pattern, near] = parts.exec(detail.slice(from)) ?? [];
    const words = french.find(([sentence]) => sentence.test(said));
    if (!words) continue;
    const where = near === undefined ? (character === undefined ? '' : `, au caractère ${character} de ${pattern}`) : `, près de ${near}`;
    return `${detail.slice(0, from)}${said.replace(...words)}${where}`;
  }
  return detail;
}

/** Behind the next colon. */
function next(detail: string, from: number): number {
  const colon = detail.indexOf(': ', from);
  return colon < 0 ? -1 : colon + 2;
}
