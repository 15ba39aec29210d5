import type { HappeningType } from '../../contract/event.ts';
import type { Language } from '../../guide/language.ts';
import { words } from '../../guide/words.ts';

/** What a role did not allow, as `forbidden` names it: a type of event, `publish`, or `team` for who is in it. */
const deeds = words<Readonly<Record<HappeningType | 'publish' | 'team' | 'other', string>>>({
  en: {
    publish: 'publish a document',
    team: 'decide who is in the team',
    captured: 'add a post',
    added: 'add a post',
    identified: 'join two notes of one post',
    labelled: 'label',
    noted: 'write a note',
    claimed: 'take a post',
    released: 'hand a post back',
    replied: 'record a reply',
    ignored: 'ignore a remark of the guide',
    proposed: 'propose a rule',
    decided: 'decide on a proposal',
    closed: 'close a post',
    reopened: 'reopen a post',
    marked: 'mark a person',
    unmarked: 'take a mark off',
    escalated: 'escalate',
    delivered: 'record a delivery',
    handed: 'record a delivery',
    refused: 'record a delivery',
    unconfirmed: 'record a delivery',
    retried: 'send an escalation again',
    acknowledged: 'acknowledge an escalation',
    answered: 'answer an escalation',
    passed: 'pass an escalation on',
    settled: 'settle an escalation',
    undone: 'take something back',
    other: 'do this',
  },
  fr: {
    publish: 'publier un document',
    team: 'décider qui est dans l’équipe',
    captured: 'ajouter un post',
    added: 'ajouter un post',
    identified: 'réunir un post noté deux fois',
    labelled: 'étiqueter',
    noted: 'écrire une note',
    claimed: 'prendre un post',
    released: 'rendre un post',
    replied: 'enregistrer une réponse',
    ignored: 'écarter une remarque du guide',
    proposed: 'proposer une règle',
    decided: 'trancher une proposition',
    closed: 'clore un post',
    reopened: 'rouvrir un post',
    marked: 'marquer une personne',
    unmarked: 'retirer une marque',
    escalated: 'escalader',
    delivered: 'noter un envoi',
    handed: 'noter un envoi',
    refused: 'noter un envoi',
    unconfirmed: 'noter un envoi',
    retried: 'renvoyer une escalade',
    acknowledged: 'accuser réception d’une escalade',
    answered: 'répondre à une escalade',
    passed: 'transmettre une escalade',
    settled: 'régler une escalade',
    undone: 'annuler quelque chose',
    other: 'faire cela',
  },
});

/** What a role did not allow, in words that go on from "may not"; what a newer Diapason names is only called "this". */
export function deniedActionName(detail: string, language: Language): string {
  const names = deeds[language];
  return Object.hasOwn(names, detail) ? names[detail as keyof typeof names] : names.other;
}
