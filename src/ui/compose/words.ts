import { words } from '../../guide/words.ts';
import { lineWords } from './line-words.ts';

const cardWords = words({
  en: {
    readGuide: 'Read the guide',
    missing: 'missing',
    levels: { required: 'required', recommended: 'advised', hint: 'hint' },
    situation: 'This reply answers to',
    findings: 'Remarks on the reply',
    quote: (text: string) => `“${text}”`,
    /** What the button of a remark does: puts something in, takes it away, or writes something else. */
    mend: (match: string, text: string) => {
      if (text === '') return `Remove “${match.trim()}”`;
      return match === '' ? `Insert “${text.trim()}”` : `Write “${text}”`;
    },
    mendAll: (count: number) => `Fix all ${count}`,
    nothingYet: 'Nothing is written yet.',
    assumed: (situation: string) => `${situation}?`,
    ignore: { here: 'Ignore here', post: 'For this post', owner: 'Wrong rule' },
    accept: 'Add to our words',
    acceptHelp: 'Right from now on for you; proposed for everybody’s guide',
    tellHelp: 'Ignores it and tells the guide’s owner',
    seeking: 'Looking for what was meant…',
    noSpelling: 'The dictionary has nothing to offer.',
    uncheckedHelp: 'The guide page says which, and why.',
    cut: 'Only the first 12,000 characters are checked.',
    link: 'More',
  },
  fr: {
    readGuide: 'Lire le guide',
    missing: 'manque',
    levels: { required: 'obligatoire', recommended: 'conseillé', hint: 'piste' },
    situation: 'Cette réponse s’adresse à',
    findings: 'Remarques sur la réponse',
    quote: (text) => `«\u202f${text}\u202f»`,
    mend: (match, text) => {
      if (text === '') return `Retirer «\u202f${match.trim()}\u202f»`;
      return match === '' ? `Insérer «\u202f${text.trim()}\u202f»` : `Écrire «\u202f${text}\u202f»`;
    },
    mendAll: (count) => `Corriger les ${count}`,
    nothingYet: 'Rien n’est encore écrit.',
    assumed: (situation) => `${situation}\u202f?`,
    ignore: { here: 'Ignorer ici', post: 'Pour ce post', owner: 'Règle à revoir' },
    accept: 'Ajouter à nos mots',
    acceptHelp: 'Juste dès maintenant pour vous, proposé pour le guide de tous',
    tellHelp: 'L’ignore et le dit à qui publie le guide',
    seeking: 'Recherche de ce qui était voulu…',
    noSpelling: 'Le dictionnaire n’a rien à proposer.',
    uncheckedHelp: 'La page du guide dit lesquelles, et pourquoi.',
    cut: 'Seuls les 12\u202f000 premiers caractères sont vérifiés.',
    link: 'En savoir plus',
  },
});

/** Every sentence that is shown beside a reply box. */
export const composeWords = words({ en: { ...lineWords.en, ...cardWords.en }, fr: { ...lineWords.fr, ...cardWords.fr } });
