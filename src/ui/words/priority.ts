import { priorityLevels } from '../../domain/priority-levels.ts';
import { words } from '../../guide/words.ts';

/** What is said of the sum of a priority. */
export const priorityWords = words({
  en: {
    why: 'Why this priority',
    levels: priorityLevels.en,
    noReason: 'Nothing adds points yet: label the post to place it.',
    floor: 'Points never go below 0.',
    deadline: (time: string) => `First reply due ${time}`,
    late: (time: string) => `late by ${time}`,
  },
  fr: {
    why: 'Pourquoi cette priorité',
    levels: priorityLevels.fr,
    noReason: 'Rien n’ajoute de points\u202f: étiquetez le post pour le situer.',
    floor: 'Les points ne descendent jamais sous 0.',
    deadline: (time) => `Première réponse due ${time}`,
    late: (time) => `en retard de ${time}`,
  },
});
