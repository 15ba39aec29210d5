import type { Workspace } from '../../contract/workspace.ts';
import { ownEntry } from '../../domain/own-entry.ts';
import type { Language } from '../../guide/language.ts';
import { words } from '../../guide/words.ts';

/** The reasons of a priority that stand for themselves (`triage/priority.ts` lists them). */
const reasons = words<Readonly<Record<string, string>>>({
  en: {
    sensitive: 'sensitive topic',
    'sensitive?': 'sensitive topic? by its words',
    reach: 'reach of the author',
    vip: 'written by a journalist or influencer',
    ambassador: 'written by an ambassador',
    critic: 'regular critic (no points)',
    'unanswered-twice': 'this person went unanswered twice',
    mention: 'mentions the brand or asks a question',
    speed: 'spreads faster than usual',
    waiting: 'waiting time',
    answered: 'already answered',
    incident: 'open incident on the topic',
  },
  fr: {
    sensitive: 'sujet sensible',
    'sensitive?': 'sujet sensible\u202f? d’après ses mots',
    reach: 'portée de l’auteur',
    vip: 'écrit par un journaliste ou un prescripteur',
    ambassador: 'écrit par un ambassadeur',
    critic: 'critique régulier (aucun point)',
    'unanswered-twice': 'cette personne est restée deux fois sans réponse',
    mention: 'cite la marque ou pose une question',
    speed: 'se propage plus vite que d’habitude',
    waiting: 'temps d’attente',
    answered: 'déjà répondu',
    incident: 'incident ouvert sur le sujet',
  },
});

/** Points as they are added or taken off, with a true minus. */
export function signedPoints(points: number, language: Language): string {
  return new Intl.NumberFormat(language, { signDisplay: 'exceptZero' }).format(points).replace('-', '−');
}

/** What nobody has said yet: a post's words hint at it. */
const suggested = (name: string, language: Language) => (language === 'fr' ? `${name}\u202f? d’après ses mots` : `${name}? by its words`);

/** A reason of a priority in words: `kind:complaint` is the label's own name in lower case. */
export function reasonWords(why: string, labels: Workspace['labels'], language: Language): string {
  const [group = '', key] = why.split(':');
  if (key !== undefined && group === 'kind?') return suggested(reasonWords(`kind:${key}`, labels, language), language);
  if (key === undefined || (group !== 'kind' && group !== 'sentiment')) return ownEntry(reasons[language], why) ?? why;
  return labels[group].find((label) => label.key === key)?.name[language].toLocaleLowerCase(language) ?? key;
}
