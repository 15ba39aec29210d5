import { words } from '../../../guide/words.ts';

/** What the guide says around its rules where it is read. */
export const readWords = words({
  en: {
    version: (version: string) => `In force: ${version}. Reply boxes check what you write by it.`,
    languages: 'Language of the replies',
    all: 'All',
    print: 'Print',
    change: 'Change the rules',
    none: 'The guide has no rule for replies yet.',
    rules: 'Rules',
    others: 'Other rules',
    when: (situations: string) => `in answer to: ${situations}`,
    sites: (sites: string) => `on ${sites}`,
    instead: 'Write instead:',
    words: 'Words:',
    wrong: 'Not like this',
    right: 'Like this',
    accept: 'Always right',
  },
  fr: {
    version: (version) => `En vigueur\u202f: ${version}. Vos réponses sont vérifiées avec lui.`,
    languages: 'Langue des réponses',
    all: 'Toutes',
    print: 'Imprimer',
    change: 'Modifier les règles',
    none: 'Le guide n’a pas encore de règle pour les réponses.',
    rules: 'Règles',
    others: 'Autres règles',
    when: (situations) => `en réponse à\u202f: ${situations}`,
    sites: (sites) => `sur ${sites}`,
    instead: 'Écrire plutôt\u202f:',
    words: 'Mots\u202f:',
    wrong: 'Pas ainsi',
    right: 'Ainsi',
    accept: 'Toujours justes',
  },
});
