import type { IgnoreScope } from '../../contract/event.ts';
import type { Level, SituationName } from '../../contract/finding.ts';
import { words } from '../../contract/words.ts';

interface ComposeWords {
  readonly levels: Readonly<Record<Level, string>>;
  readonly counts: Readonly<Record<Level, (count: number) => string>>;
  readonly situations: Readonly<Record<SituationName, string>>;
  readonly tone: (situation: string) => string;
  readonly situation: string;
  readonly fine: string;
  readonly findings: string;
  readonly quote: (text: string) => string;
  readonly remove: (text: string) => string;
  readonly ignore: Readonly<Record<IgnoreScope, string>>;
  readonly accept: string;
  readonly acceptHelp: string;
  readonly accepted: (word: string) => string;
  readonly tellHelp: string;
  readonly told: string;
  readonly guide: (version: string) => string;
  /** Of the rules of the guide. */
  readonly unchecked: (count: number) => string;
  readonly uncheckedHelp: string;
  readonly cut: string;
  readonly link: string;
  readonly copied: (text: string) => string;
  readonly open: string;
}

/** What is said beside a reply box. */
export const composeWords = words<ComposeWords>({
  en: {
    levels: { required: 'required', recommended: 'advised', hint: 'hint' },
    counts: {
      required: (count) => `${count} required`,
      recommended: (count) => `${count} advised`,
      hint: (count) => `${count} ${count === 1 ? 'hint' : 'hints'}`,
    },
    situations: {
      any: 'any post',
      question: 'question',
      complaint: 'complaint',
      criticism: 'criticism',
      misinformation: 'factual error',
      idea: 'suggestion',
      praise: 'praise',
      lead: 'buying intent',
      press: 'press',
      crisis: 'crisis',
      provocation: 'provocation',
    },
    tone: (situation) => `tone: ${situation}`,
    situation: 'This reply answers to',
    fine: 'in tune',
    findings: 'Remarks on the reply',
    quote: (text) => `“${text}”`,
    remove: (text) => `Remove “${text}”`,
    ignore: { here: 'Ignore here', post: 'For this post', owner: 'Wrong rule' },
    accept: 'Add to our words',
    acceptHelp: 'Right from now on for you; proposed for everybody’s guide',
    accepted: (word) => `“${word}” is right from now on, and proposed for the guide.`,
    tellHelp: 'Ignores it and tells the guide’s owner',
    told: 'Ignored here and noted beside the rule.',
    guide: (version) => `guide ${version}`,
    unchecked: (count) => `${count} ${count === 1 ? 'rule' : 'rules'} not checked`,
    uncheckedHelp: 'The guide page says which, and why.',
    cut: 'Only the first 12,000 characters are checked.',
    link: 'More',
    copied: (text) => `The site did not take the change. “${text}” is copied: select the words and paste it.`,
    open: 'Show the remarks',
  },
  fr: {
    levels: { required: 'obligatoire', recommended: 'conseillé', hint: 'piste' },
    counts: {
      required: (count) => `${count} obligatoire${count > 1 ? 's' : ''}`,
      recommended: (count) => `${count} conseil${count > 1 ? 's' : ''}`,
      hint: (count) => `${count} piste${count > 1 ? 's' : ''}`,
    },
    situations: {
      any: 'tout post',
      question: 'question',
      complaint: 'réclamation',
      criticism: 'critique fondée',
      misinformation: 'information erronée',
      idea: 'suggestion',
      praise: 'compliment',
      lead: 'intention d’achat',
      press: 'presse',
      crisis: 'crise',
      provocation: 'provocation',
    },
    tone: (situation) => `ton\u202f: ${situation}`,
    situation: 'Cette réponse s’adresse à',
    fine: 'au diapason',
    findings: 'Remarques sur la réponse',
    quote: (text) => `«\u202f${text}\u202f»`,
    remove: (text) => `Retirer «\u202f${text}\u202f»`,
    ignore: { here: 'Ignorer ici', post: 'Pour ce post', owner: 'Règle à revoir' },
    accept: 'Ajouter à nos mots',
    acceptHelp: 'Juste dès maintenant pour vous, proposé pour le guide de tous',
    accepted: (word) => `«\u202f${word}\u202f» est juste désormais, et proposé pour le guide.`,
    tellHelp: 'L’ignore et le dit à qui publie le guide',
    told: 'Ignoré ici et noté à côté de la règle.',
    guide: (version) => `guide ${version}`,
    unchecked: (count) => `${count} ${count > 1 ? 'règles non vérifiées' : 'règle non vérifiée'}`,
    uncheckedHelp: 'La page du guide dit lesquelles, et pourquoi.',
    cut: 'Seuls les 12\u202f000 premiers caractères sont vérifiés.',
    link: 'En savoir plus',
    copied: (text) => `Le site n’a pas pris la modification. «\u202f${text}\u202f» est copié\u202f: sélectionnez les mots et collez.`,
    open: 'Voir les remarques',
  },
});
