import type { Hidden } from '../../../contract/workspace.ts';
import { words } from '../../../guide/words.ts';

interface DepartmentsWords {
  readonly noChannel: string;
  readonly times: (acknowledge: string, answer: string) => string;
  readonly anyHourShort: string;
  readonly openHoursShort: string;
  readonly addOne: string;
  readonly none: readonly [title: string, text: string];
  readonly nameFr: string;
  readonly nameEn: string;
  readonly contact: string;
  readonly contactHelp: string;
  readonly backup: string;
  readonly backupHelp: string;
  readonly channel: string;
  readonly channelNone: string;
  readonly kinds: string;
  readonly topics: string;
  readonly acknowledge: string;
  readonly answer: string;
  readonly minutes: string;
  readonly hours: string;
  readonly unitOf: (field: string) => string;
  /** Of what was typed and is no length of time; what counts until it is one. */
  readonly noDuration: (kept: string) => string;
  readonly answersFirst: string;
  readonly answersFirstShort: string;
  readonly anyHour: string;
  readonly anyHourHelp: string;
  readonly hides: string;
  readonly hidden: Readonly<Record<Hidden, string>>;
  readonly removeTitle: (name: string) => string;
  readonly removeText: string;
  readonly preset: string;
  readonly presetText: string;
  readonly presetUse: string;
  readonly presetTitle: string;
  readonly presetConfirm: string;
}

export const departmentsWords = words<DepartmentsWords>({
  en: {
    noChannel: 'no channel',
    times: (acknowledge, answer) => `confirms in ${acknowledge}, answers in ${answer}`,
    anyHourShort: 'any hour',
    openHoursShort: 'opening hours',
    addOne: 'Add a department',
    none: ['No department', 'Add one, or begin with those of a small business.'],
    nameFr: 'Name in French',
    nameEn: 'Name in English',
    contact: 'Contact',
    contactHelp: 'First name in the greeting of the message.',
    backup: 'Backup',
    backupHelp: 'Named in the message, for when nobody is there.',
    channel: 'Channel',
    channelNone: 'None: copy the message by hand',
    kinds: 'Takes these kinds',
    topics: 'Takes these topics',
    acknowledge: 'Confirms in',
    answer: 'Answers in',
    minutes: 'minutes',
    hours: 'hours',
    unitOf: (field) => `${field}: unit`,
    noDuration: (kept) => `From one minute to sixty days, in whole minutes. Until then it stays at ${kept}.`,
    answersFirst: 'It would have to answer before it confirms: correct one of the two.',
    answersFirstShort: 'deadlines to correct',
    anyHour: 'At any hour',
    anyHourHelp: 'Its deadlines also run outside opening hours.',
    hides: 'Left out of the message',
    hidden: { author: 'the author', link: 'the link', reply: 'the reply' },
    removeTitle: (name) => `Remove ${name}?`,
    removeText: 'Escalations already made keep its name. You can still discard before saving.',
    preset: 'Small business',
    presetText: 'Three departments and twice the time, except where people may be in danger.',
    presetUse: 'Use this preset',
    presetTitle: 'Replace the departments?',
    presetConfirm:
      'The departments and time limits are replaced by those of a small business. Name, labels and channels stay. Nothing is saved yet.',
  },
  fr: {
    noChannel: 'sans canal',
    times: (acknowledge, answer) => `confirme en ${acknowledge}, répond en ${answer}`,
    anyHourShort: 'à toute heure',
    openHoursShort: 'heures ouvrées',
    addOne: 'Ajouter un service',
    none: ['Aucun service', 'Ajoutez-en un, ou commencez par ceux d’un petit commerce.'],
    nameFr: 'Nom en français',
    nameEn: 'Nom en anglais',
    contact: 'Contact',
    contactHelp: 'Le prénom, pour le bonjour du message.',
    backup: 'Suppléant',
    backupHelp: 'Nommé dans le message, pour le cas d’une absence.',
    channel: 'Canal',
    channelNone: 'Aucun : copier le message à la main',
    kinds: 'Reçoit ces genres',
    topics: 'Reçoit ces sujets',
    acknowledge: 'Confirme en',
    answer: 'Répond en',
    minutes: 'minutes',
    hours: 'heures',
    unitOf: (field) => `${field} : unité`,
    noDuration: (kept) => `D’une minute à soixante jours, en minutes entières. D’ici là, le délai reste\u202f: ${kept}.`,
    answersFirst: 'Il devrait répondre avant de confirmer\u202f: corrigez l’un des deux.',
    answersFirstShort: 'délais à corriger',
    anyHour: 'À toute heure',
    anyHourHelp: 'Ses délais courent aussi hors des horaires d’ouverture.',
    hides: 'Laissé hors du message',
    hidden: { author: 'l’auteur', link: 'le lien', reply: 'la réponse' },
    removeTitle: (name) => `Retirer ${name} ?`,
    removeText: 'Les escalades déjà faites gardent son nom. Vous pouvez encore abandonner avant d’enregistrer.',
    preset: 'Petit commerce',
    presetText: 'Trois services et deux fois plus de temps, sauf quand des personnes peuvent être en danger.',
    presetUse: 'Prendre ce modèle',
    presetTitle: 'Remplacer les services ?',
    presetConfirm:
      'Les services et les délais sont remplacés par ceux d’un petit commerce. Nom, étiquettes et canaux restent. Rien n’est encore enregistré.',
  },
});
