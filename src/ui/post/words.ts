import type { Ask } from '../../contract/parcel.ts';
import { words } from '../../guide/words.ts';
import { frenchOf } from '../words/french.ts';

interface PostWords {
  readonly kind: string;
  readonly sentiment: string;
  readonly topic: string;
  /** The children of a topic, and the topic as a whole. */
  readonly within: (topic: string) => string;
  readonly whole: (topic: string) => string;
  readonly suggestion: (kind: string) => string;
  readonly noteLabel: string;
  readonly noteHint: string;
  readonly noteBy: (name: string) => string;
  readonly save: string;
  readonly remove: string;
  readonly cancel: string;
  readonly marks: string;
  readonly noMarks: string;
  readonly until: (day: string) => string;
  readonly addMark: string;
  readonly fact: string;
  readonly factHint: string;
  readonly lasts: string;
  readonly months: (count: number) => string;
  readonly unknownAuthor: string;
  readonly profile: string;
  readonly department: string;
  readonly suggested: string;
  readonly ask: string;
  readonly asks: Readonly<Record<Ask, string>>;
  readonly summary: string;
  readonly summaryHint: string;
  readonly proposal: string;
  readonly proposalHint: string;
  readonly link: string;
  readonly linkHelp: string;
  readonly linkWrong: string;
  readonly leaves: string;
  readonly fromWorkspace: (name: string) => string;
  readonly leavesWithLink: string;
  readonly noPreview: string;
  /** Over what a program gets beside the message. */
  readonly asData: string;
  readonly send: (department: string) => string;
  readonly undo: string;
  readonly retry: string;
  readonly arrived: string;
  readonly takeBack: string;
  readonly copyParcel: string;
  readonly copied: string;
  readonly parcel: string;
  readonly another: string;
  readonly unroutedHelp: string;
  readonly handedHelp: string;
  readonly handedByHelp: (name: string) => string;
  readonly unheardHelp: (name: string | undefined) => string;
  readonly openAgain: string;
  readonly sentIt: string;
  readonly passedHelp: string;
}

/** What the pickers and cards on a post say. */
export const postWords = words<PostWords>({
  en: {
    kind: 'Kind',
    sentiment: 'Sentiment',
    topic: 'Topic',
    within: (topic) => `${topic}: in particular`,
    whole: (topic) => `${topic}, in general`,
    suggestion: (kind) => `${kind}?`,
    noteLabel: 'Note for the team',
    noteHint: 'What a colleague should know. It stays in Diapason.',
    noteBy: (name) => `by ${name}`,
    save: 'Save',
    remove: 'Remove',
    cancel: 'Cancel',
    marks: 'Marks',
    noMarks: 'No mark in force.',
    until: (day) => `until ${day}`,
    addMark: 'Add the mark',
    fact: 'Observed fact',
    factHint: 'Answered three customers in October',
    lasts: 'For',
    months: (count) => `${count} months`,
    unknownAuthor: 'The page does not say who wrote this.',
    profile: 'Profile',
    department: 'Department',
    suggested: 'suggested',
    ask: 'What you ask for',
    asks: { information: 'Information', decision: 'A decision', takeover: 'Take over', wording: 'Check the wording' },
    summary: 'What happened, in one sentence',
    summaryHint: 'Optional',
    proposal: 'The reply you propose',
    proposalHint: 'Optional',
    link: 'Link of the post',
    linkHelp: 'The link is not in the page: copy it from the post’s menu and paste it here.',
    linkWrong: 'This is not the link of a post on this site.',
    leaves: 'What leaves',
    fromWorkspace: (name) => `From the workspace ${name}`,
    leavesWithLink: 'It stands here once the link does.',
    noPreview: 'What leaves could not be read. Close this and open it again to see it.',
    asData: 'As data beside it, for the receiver’s program:',
    send: (department) => `Send · ${department}`,
    undo: 'Undo',
    retry: 'Send again',
    arrived: 'It has arrived',
    takeBack: 'Give it up',
    copyParcel: 'Copy the message',
    copied: 'Copied',
    parcel: 'The message',
    another: 'Escalate elsewhere',
    unroutedHelp: 'This department has no channel yet. Copy the message and send it yourself, or set up a channel in the settings.',
    handedHelp: 'The browser was asked to open the message in your e-mail program. Only you know whether it left.',
    handedByHelp: (name) => `The message was opened in ${name}’s e-mail program. Only ${name} knows whether it left.`,
    unheardHelp: (name) =>
      `It was to leave from ${name === undefined ? 'another browser of yours' : `the browser of ${name}`}. Nothing is known here of its arrival: ask there, or escalate the post again.`,
    openAgain: 'Open the message again',
    sentIt: 'I have sent it',
    passedHelp: 'The department sees it in Diapason. Nothing was sent to it: send it again if nobody there uses Diapason.',
  },
  fr: {
    kind: 'Genre',
    sentiment: 'Sentiment',
    topic: 'Sujet',
    within: (topic) => `${topic}\u202f: en particulier`,
    whole: (topic) => `${topic}, en général`,
    suggestion: (kind) => `${kind}\u202f?`,
    noteLabel: 'Note pour l’équipe',
    noteHint: 'Ce qu’un collègue doit savoir. Elle reste dans Diapason.',
    noteBy: (name) => `par ${name}`,
    save: 'Enregistrer',
    remove: 'Retirer',
    cancel: 'Annuler',
    marks: 'Marques',
    noMarks: 'Aucune marque en cours.',
    until: (day) => `jusqu’au ${day}`,
    addMark: 'Ajouter la marque',
    fact: 'Fait observé',
    factHint: 'A répondu à trois clients en octobre',
    lasts: 'Pour',
    months: (count) => `${count} mois`,
    unknownAuthor: 'La page ne dit pas qui a écrit ceci.',
    profile: 'Profil',
    department: 'Service',
    suggested: 'proposé',
    ask: 'Ce que vous demandez',
    asks: { information: 'Une information', decision: 'Une décision', takeover: 'Une prise en charge', wording: 'Une relecture' },
    summary: 'Ce qui s’est passé, en une phrase',
    summaryHint: 'Facultatif',
    proposal: 'La réponse que vous proposez',
    proposalHint: 'Facultatif',
    link: 'Lien du post',
    linkHelp: 'Le lien n’est pas dans la page\u202f: copiez-le depuis le menu du post et collez-le ici.',
    linkWrong: 'Ce n’est pas le lien d’un post de ce site.',
    leaves: 'Ce qui part',
    fromWorkspace: (name) => `De l’espace de travail ${name}`,
    leavesWithLink: 'Le message s’affiche ici dès que le lien y est.',
    noPreview: 'Ce qui part n’a pas pu être lu. Fermez puis rouvrez pour le voir.',
    asData: 'En plus, comme données pour le programme du destinataire\u202f:',
    send: (department) => `Envoyer · ${department}`,
    undo: 'Annuler',
    retry: 'Renvoyer',
    arrived: 'Il est arrivé',
    takeBack: 'Y renoncer',
    copyParcel: 'Copier le message',
    copied: 'Copié',
    parcel: 'Le message',
    another: 'Escalader ailleurs',
    unroutedHelp: 'Ce service n’a pas encore de canal. Copiez le message et envoyez-le vous-même, ou créez un canal dans les réglages.',
    handedHelp: 'Le navigateur a été prié d’ouvrir le message dans votre messagerie. Vous seul savez s’il est parti.',
    handedByHelp: (name) =>
      `Le message a été ouvert dans la messagerie ${frenchOf(name)}\u202f: s’il est parti, seul son expéditeur le sait.`,
    unheardHelp: (name) =>
      `Il devait partir ${name === undefined ? 'd’un autre de vos navigateurs' : `du navigateur ${frenchOf(name)}`}. On ne sait rien ici de son arrivée\u202f: renseignez-vous là-bas, ou escaladez de nouveau.`,
    openAgain: 'Rouvrir le message',
    sentIt: 'Je l’ai envoyé',
    passedHelp: 'Le service le voit dans Diapason. Rien ne lui a été envoyé : renvoyez si personne n’y utilise Diapason.',
  },
});
