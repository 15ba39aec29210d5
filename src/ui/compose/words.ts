import { words } from '../../guide/words.ts';
import { lineWords } from './line-words.ts';

const cardWords = words({
  en: {
    readGuide: 'Read the guide',
    levels: { required: 'required', recommended: 'advised', hint: 'hint' },
    situation: 'This reply answers to',
    findings: 'Remarks on the reply',
    quote: (text: string) => `“${text}”`,
    insert: (text: string) => `Insert “${text}”`,
    remove: (text: string) => `Remove “${text}”`,
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
    levels: { required: 'obligatoire', recommended: 'conseillé', hint: 'piste' },
    situation: 'Cette réponse s’adresse à',
    findings: 'Remarques sur la réponse',
    quote: (text) => `«\u202f${text}\u202f»`,
    insert: (text) => `Insérer «\u202f${text}\u202f»`,
    remove: (text) => `Retirer «\u202f${text}\u202f»`,
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
