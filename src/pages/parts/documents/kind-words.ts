import type { Language } from '../../../guide/language.ts';
import { words } from '../../../guide/words.ts';
import { type FieldLabel, type KindWords, kindForms } from '../../../tone/guides.ts';

const oneEach = { en: 'One per line.', fr: 'Un par ligne.' };

export const fieldWords = words({
  en: {
    /** Fields that several kinds have, by key; the others are worded by their kind. */
    labels: {
      tokens: ['Words or phrases', `${oneEach.en} A pattern (regular expression) works too.`],
      exceptions: ['Except in', `${oneEach.en} Names, brands, fixed expressions.`],
      max: ['At most'],
      min: ['At least'],
      quoting: ['Leave what stands in quotation marks', 'The customer’s words are not ours.'],
      maxWhen: ['Another maximum for some situations', 'Empty: as everywhere.'],
      ignorecase: ['Capitals and small letters alike'],
      tolerant: ['Apostrophes and spaces of every kind alike'],
    } as Readonly<Record<string, FieldLabel>>,
    addRow: 'Add a line',
    removeRow: (text: string) => `Remove ${text || 'the line'}`,
    perSituation: 'Situation',
    find: (total: number) => `Find in ${total} lines`,
    found: (found: number, total: number) => `${found} of ${total}`,
    showAll: (total: number) => `Show all ${total}`,
    showFewer: 'Show fewer',
    line: (label: string, place: number) => `${label}, line ${place}`,
    asText: 'Edit as text',
    asList: 'Show as a list',
  },
  fr: {
    labels: {
      tokens: ['Mots ou tournures', `${oneEach.fr} Un motif (expression régulière) convient aussi.`],
      exceptions: ['Sauf dans', `${oneEach.fr} Noms, marques, expressions figées.`],
      max: ['Au plus'],
      min: ['Au moins'],
      quoting: ['Laisser ce qui est entre guillemets', 'Les mots du client ne sont pas les nôtres.'],
      maxWhen: ['Un autre maximum dans certaines situations', 'Vide : comme partout.'],
      ignorecase: ['Majuscules et minuscules confondues'],
      tolerant: ['Apostrophes et espaces de toutes sortes confondues'],
    },
    addRow: 'Ajouter une ligne',
    removeRow: (text) => `Retirer ${text || 'la ligne'}`,
    perSituation: 'Situation',
    find: (total) => `Chercher dans ${total} lignes`,
    found: (found, total) => `${found} sur ${total}`,
    showAll: (total) => `Afficher les ${total}`,
    showFewer: 'En afficher moins',
    line: (label, place) => `${label}, ligne ${place}`,
    asText: 'Modifier en texte',
    asList: 'Afficher en liste',
  },
});

/** The words of a kind. One that this version does not know is shown by its id. */
export function kindWords(kind: string, language: Language): KindWords {
  return kindForms.get(kind)?.words[language] ?? { name: kind, about: '' };
}

/** What a field of a kind's form is called, and its help; its key where it has no field. */
export function fieldLabel(kind: string, key: string, language: Language): FieldLabel {
  return kindWords(kind, language).labels?.[key] ?? fieldWords[language].labels[key] ?? [key];
}
