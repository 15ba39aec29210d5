import { words } from '../../../guide/words.ts';

export const versionsWords = words({
  en: {
    inForce: 'in force',
    beside: 'beside',
    besideHelp: 'Published at the same time as the version in force, on another device.',
    fromFile: 'from a file',
    fromFileHelp: 'A file brought it. It is kept to be read, and has no number: nobody in your team knows it by one.',
    restore: 'Restore',
    restoreOf: (version: string) => `Restore ${version}`,
    restored: (version: string) => `In your draft: ${version}. Look at it, then save.`,
    undo: 'Undo',
    joins: (versions: string) => `joins ${versions}`,
  },
  fr: {
    inForce: 'en vigueur',
    beside: 'à côté',
    besideHelp: 'Publiée en même temps que la version en vigueur, sur un autre appareil.',
    fromFile: 'd’un fichier',
    fromFileHelp:
      'Un fichier l’a apportée. Elle reste lisible et n’a pas de numéro\u202f: personne dans votre équipe ne la connaît par un numéro.',
    restore: 'Rétablir',
    restoreOf: (version) => `Rétablir ${version}`,
    restored: (version) => `Dans votre brouillon\u202f: ${version}. Relisez, puis enregistrez.`,
    undo: 'Annuler',
    joins: (versions) => `réunit ${versions}`,
  },
});
