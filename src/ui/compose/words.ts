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
  readonly tellHelp: string;
  readonly told: string;
  readonly guide: (version: string) => string;
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
    tellHelp: 'Ignores it and tells the guide’s owner',
    told: 'Ignored here and noted beside the rule.',
    guide: (version) => `guide ${version}`,
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
    tellHelp: 'L’ignore et le dit à qui publie le guide',
    told: 'Ignoré ici et noté à côté de la règle.',
    guide: (version) => `guide ${version}`,
    link: 'En savoir plus',
    copied: (text) => `Le site n’a pas pris la modification. «\u202f${text}\u202f» est copié\u202f: sélectionnez les mots et collez.`,
    open: 'Voir les remarques',
  },
});
