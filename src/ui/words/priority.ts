import { words } from '../../guide/words.ts';

/** What is said of the sum of a priority. */
export const priorityWords = words({
  en: {
    why: 'Why this priority',
    levels: { critical: 'Very urgent', high: 'Urgent', normal: 'Normal', low: 'Low' },
    noReason: 'Nothing adds points yet: label the post to place it.',
    floor: 'Points never go below 0.',
    deadline: (time: string) => `First reply due ${time}`,
    late: (time: string) => `late by ${time}`,
  },
  fr: {
    why: 'Pourquoi cette priorité',
    levels: { critical: 'Très urgent', high: 'Urgent', normal: 'Normal', low: 'Bas' },
    noReason: 'Rien n’ajoute de points\u202f: étiquetez le post pour le situer.',
    floor: 'Les points ne descendent jamais sous 0.',
    deadline: (time) => `Première réponse due ${time}`,
    late: (time) => `en retard de ${time}`,
  },
});
