import type { Language } from '../../../guide/language.ts';
import { words } from '../../../guide/words.ts';

interface ItemWords {
  /** The heading of an item by the first part of its path, with what names it within. */
  readonly items: Readonly<Record<string, (name: string) => string>>;
  readonly parts: Readonly<Record<string, string>>;
  readonly yes: string;
  readonly no: string;
}

/** How the items of documents and their parts are called. */
export const itemWords = words<ItemWords>({
  en: {
    items: {
      name: () => 'Name',
      accounts: (name) => `Account ${name}`,
      language: () => 'Language of messages',
      labels: (name) => `Label “${name}”`,
      marks: (name) => `Mark “${name}”`,
      departments: (name) => `Department “${name}”`,
      channels: (name) => `Channel “${name}”`,
      hours: (name) => `Opening hours: ${name}`,
      limits: () => 'Time limits of replies',
      weights: (name) => `Priority: ${name}`,
      retention: (name) => `How long is kept: ${name}`,
      'vocabulary/accept': (name) => `Accepted term “${name}”`,
      'vocabulary/reject': (name) => `Rejected term “${name}”`,
      other: (name) => name,
    },
    parts: {
      'name.fr': 'name in French',
      'name.en': 'name in English',
      tone: 'colour',
      letter: 'letter',
      sensitive: 'sensitive',
      contact: 'contact',
      backup: 'backup',
      channel: 'channel',
      'takes.kinds': 'takes these kinds',
      'takes.topics': 'takes these topics',
      acknowledge: 'confirms in (minutes)',
      answer: 'answers in (minutes)',
      anyHour: 'at any hour',
      hides: 'must not see',
      kind: 'kind',
      name: 'name',
      text: 'text',
      settings: 'settings',
      'settings.url': 'address',
      'settings.to': 'to',
      'settings.secret': 'secret',
      timeZone: 'time zone',
      days: 'days',
      holidays: 'holidays',
      posts: 'posts (months)',
      escalations: 'escalations (months)',
      reach: 'reach',
      vip: 'persons to take care of',
      ambassador: 'ambassadors',
      unansweredTwice: 'asked twice without an answer',
      mention: 'mentions',
      speedMax: 'speed',
      waiting: 'waiting',
      answered: 'already answered',
      incident: 'incidents',
      'levels.critical': 'critical from',
      'levels.high': 'high from',
      'levels.normal': 'normal from',
    },
    yes: 'yes',
    no: 'no',
  },
  fr: {
    items: {
      name: () => 'Nom',
      accounts: (name) => `Compte ${name}`,
      language: () => 'Langue des messages',
      labels: (name) => `Étiquette « ${name} »`,
      marks: (name) => `Marque « ${name} »`,
      departments: (name) => `Service « ${name} »`,
      channels: (name) => `Canal « ${name} »`,
      hours: (name) => `Horaires : ${name}`,
      limits: () => 'Délais de réponse',
      weights: (name) => `Priorité : ${name}`,
      retention: (name) => `Conservation : ${name}`,
      'vocabulary/accept': (name) => `Terme accepté « ${name} »`,
      'vocabulary/reject': (name) => `Terme refusé « ${name} »`,
      other: (name) => name,
    },
    parts: {
      'name.fr': 'nom en français',
      'name.en': 'nom en anglais',
      tone: 'couleur',
      letter: 'lettre',
      sensitive: 'sensible',
      contact: 'contact',
      backup: 'remplaçant',
      channel: 'canal',
      'takes.kinds': 'prend ces genres',
      'takes.topics': 'prend ces sujets',
      acknowledge: 'prend en charge sous (minutes)',
      answer: 'répond sous (minutes)',
      anyHour: 'à toute heure',
      hides: 'ne doit pas voir',
      kind: 'genre',
      name: 'nom',
      text: 'texte',
      settings: 'réglages',
      'settings.url': 'adresse',
      'settings.to': 'à',
      'settings.secret': 'secret',
      timeZone: 'fuseau horaire',
      days: 'jours',
      holidays: 'jours fériés',
      posts: 'posts (mois)',
      escalations: 'escalades (mois)',
      reach: 'audience',
      vip: 'personnes à soigner',
      ambassador: 'ambassadeurs',
      unansweredTwice: 'deux demandes sans réponse',
      mention: 'mentions',
      speedMax: 'vitesse',
      waiting: 'attente',
      answered: 'déjà répondu',
      incident: 'incidents',
      'levels.critical': 'critique à partir de',
      'levels.high': 'haute à partir de',
      'levels.normal': 'normale à partir de',
    },
    yes: 'oui',
    no: 'non',
  },
});

/** A value as a person reads it; settings of channels hold secrets, so only their names are said. */
export function valueText(value: unknown, language: Language): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return itemWords[language][value ? 'yes' : 'no'];
  if (Array.isArray(value)) return value.map((one) => valueText(one, language)).join('\n');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, one]) => `${key}: ${valueText(one, language)}`)
      .join(', ');
  return String(value);
}
