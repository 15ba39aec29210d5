/*
 * It has more than 250 lines: each problem stands once in English and once in French, in one table, so that the compiler
 * names a sentence that is missing.
 */
import type { Problem } from '../../contract/problem.ts';
import { ownEntry } from '../../domain/own-entry.ts';
import type { Language } from '../../guide/language.ts';
import { words } from '../../guide/words.ts';
import { frenchOf } from './french.ts';

export interface ProblemPlace {
  /** Where it happened, as the problem says it; empty when it does not. */
  readonly where: string;
  readonly detail: string;
  /** The time of day until when nothing is tried; empty when nothing was said. */
  readonly until: string;
}

/** What only our own pages meet: joining a team, and who is in it (`team-problems.ts`). */
export type TeamCode =
  | 'no-key'
  | 'forbidden'
  | 'wrong-code'
  | `invitation-${'unknown' | 'differs' | 'used' | 'withdrawn' | 'ended'}`
  | 'newer-invitation'
  | 'newer-document'
  | 'in-this-team'
  | 'store-taken'
  | 'name-alike';

/** What happened, then what to do: whole sentences. */
export type Sentences<Code extends Problem['code']> = Record<Code, (place: ProblemPlace) => string>;

/** A status of a redirect, or `redirect` where the browser tells no more. */
const isRedirect = (detail: string) => /^(?:3\d\d|redirect)\b/.test(detail);
const number = (detail: string) => optional(' (', /^\d+/.exec(detail)?.[0] ?? '', ')');

export const optional = (before: string, text: string, after = '') => (text === '' ? '' : `${before}${text}${after}`);

/** What `incomplete-parcel` says of the part it names (`channels/parcel-text.ts`). */
const lacking = words<Readonly<Record<string, string>>>({
  en: {
    ask: 'The message does not say what you ask of the department. Choose it, then send again.',
    deadline: 'The message does not say when you need an answer. Check the times of the department in the settings, then send again.',
    link: 'This page does not give the link to the post, and the message needs it. Choose the department by hand and paste the link, or open the post on its own page and escalate it there.',
    'other-site': 'This link is not that of a post on this site. Copy it from the post’s own menu or date, then send again.',
    'other-post': 'This link leads to another post. Copy it from the menu or the date of the post that you escalate, then send again.',
    'time-away':
      'A time by which you ask for something is past, or more than a year away. Choose another one under “What leaves”, then send again.',
    'time-order':
      'The message asks for the answer before it asks for the confirmation. Change one of the two under “What leaves”, then send again.',
    length:
      'The message is too long for this channel, even shortened. Give the department another channel in the settings, then send again.',
  },
  fr: {
    ask: 'Le message ne dit pas ce que vous demandez au service. Choisissez-le, puis renvoyez.',
    deadline: 'Le message ne dit pas quand vous attendez la réponse. Vérifiez les délais du service dans les réglages, puis renvoyez.',
    link: 'Cette page ne donne pas le lien du post, et le message en a besoin. Choisissez le service à la main et collez le lien, ou ouvrez le post sur sa propre page et escaladez-le de là.',
    'other-site': 'Ce lien n’est pas celui d’un post de ce site. Copiez-le depuis le menu ou la date du post, puis renvoyez.',
    'other-post': 'Ce lien mène à un autre post. Copiez celui du post que vous escaladez, depuis son menu ou sa date, puis renvoyez.',
    'time-away':
      'Une échéance demandée est passée, ou dans plus d’un an. Choisissez-en une autre sous «\u202fCe qui part\u202f», puis renvoyez.',
    'time-order':
      'Le message demande la réponse avant l’accusé de réception. Changez l’une des deux échéances sous «\u202fCe qui part\u202f», puis renvoyez.',
    length: 'Le message est trop long pour ce canal, même raccourci. Donnez un autre canal au service dans les réglages, puis renvoyez.',
  },
});

const sentences = words<Sentences<Exclude<Problem['code'], TeamCode>>>({
  en: {
    'not-understood': ({ where, detail }) =>
      `This could not be read${optional(' at ', where)}${optional(' (', detail, ')')}. Nothing was changed; correct it there and try again.`,
    'not-allowed': () => 'This action is only possible from Diapason’s own pages. Open the side panel and do it there.',
    'unknown-post': ({ detail }) =>
      detail === 'link'
        ? 'Diapason knows no address that leads to this very post, so it opens none. Look for it on its site.'
        : 'Diapason does not hold this post any more. Open it on its site to add it again.',
    'unknown-escalation': () => 'This escalation is not on this device. Reload the page to see what is.',
    'unknown-department': ({ where }) =>
      `The department${optional(' “', where, '”')} no longer exists. Choose another one, or add it in the settings.`,
    'unknown-channel': ({ where, detail }) =>
      detail === ''
        ? `The channel${optional(' “', where, '”')} no longer exists. Choose another one for the department in the settings.`
        : `The channel${optional(' “', where, '”')} cannot be used as it is set up: ${detail} Correct it in the settings.`,
    'unknown-document': ({ where }) => `The version${optional(' ', where)} is not on this device. Reload the page and choose another one.`,
    'no-channel': () => 'This department has no channel yet. Set one up in the settings, or copy the message and send it yourself.',
    'no-permission': ({ where }) =>
      `The browser does not let Diapason reach ${where || 'this address'}. Open the channel in the settings and allow it.`,
    'out-of-reach': ({ where, detail }) =>
      `${where || 'The receiver'} does not answer${optional(' (', detail, ')')}. Diapason tries again by itself; check the connection or the address if it lasts.`,
    'receiver-busy': ({ where, detail, until }) =>
      `${where || 'The receiver'} is busy or out of order${optional(' (', detail, ')')}. Diapason tries again by itself${optional(' from ', until)}.`,
    'maybe-sent': ({ where, detail }) =>
      `The message may have arrived: no confirmation came${optional(' from ', where)}${optional(' (', detail, ')')}. Look there first: sent again, it could stand there twice.`,
    'receiver-refused': ({ where, detail }) =>
      `${where || 'The receiver'} refused the message${optional(' (', detail, ')')}. Check the channel in the settings, then send again.`,
    'receiver-gone': ({ where }) =>
      `The address${optional(' ', where)} no longer exists. Ask its owner for a new one, put it in the settings, then send again.`,
    'receiver-garbage': ({ where, detail }) =>
      isRedirect(detail)
        ? `${where || 'The address'} sends on to another one${number(detail)}, which Diapason does not follow. Take the final address from the receiver’s settings.`
        : `${where || 'The address'} answers, but not as this kind of channel does${optional(' (', detail, ')')}. Check that the address is the right one.`,
    'incomplete-parcel': ({ detail }) =>
      ownEntry(lacking.en, detail) ?? `The message lacks something it needs${optional(': ', detail)}. Complete it, then send again.`,
    'too-late': ({ detail }) =>
      detail === 'unreached'
        ? 'Not done yet: nothing says that the department got the message. Send it again or to another department, mark it as sent by hand, or take it back.'
        : 'It has already left and cannot be taken back. Tell the department directly.',
    'sent-elsewhere': ({ where }) =>
      `${where || 'Another browser'} is still sending it. Wait until it has arrived or failed there, or escalate the post again.`,
    ad: () => 'This is a promoted post: it cannot be escalated.',
    'newer-version': () =>
      'It was changed elsewhere in the meantime. Your entries are still here; look at the newer version, then save again.',
    'login-refused': ({ where, detail }) =>
      `${where || 'The team’s server'} refuses this name or password${optional(' (', detail, ')')}. Put in the right ones under Settings → Team; what you did is kept here.`,
    'engine-denied': ({ where, detail }) =>
      `${where || 'The team’s server'} does not give this user the right to do it${optional(' (', detail, ')')}. Ask whoever runs it; what you did is kept here.`,
    'engine-taken': ({ where }) =>
      `Another team already stands at ${where || 'this address'}. Give yours a folder or a stream of its own; nothing was changed.`,
    'server-limit': ({ where, detail }) =>
      `${where || 'The team’s server'} takes no file of this size${optional(' (', detail, ')')}. Ask whoever runs it to allow 8.5 MB; it is kept here and leaves then.`,
    'name-taken': ({ where }) =>
      `Something else stands on the server in the place of what is to be sent${optional(' (', where, ')')}. Nothing is overwritten: Diapason looks whose it is, then sends again.`,
    'not-kept': ({ where, detail }) =>
      `${where || 'The team’s server'} said it had saved a file, and the file is not there${optional(' (', detail, ')')}. It is kept here and sent again.`,
    'cut-short': ({ where, detail }) =>
      `${where || 'The team’s server'} gave only a part of its answer${optional(' (', detail, ')')}. It is asked again by itself; nothing is lost.`,
    portal: ({ where, detail }) =>
      `A web page answers in the place of ${where || 'the team’s server'}${optional(' (', detail, ')')}, as the login of a network does. Log in to the network, or check the address; Diapason tries again by itself.`,
    'unknown-event': ({ where }) =>
      `${where || 'A colleague'} has a newer Diapason, and some of what it wrote cannot be read here yet. It is kept and read after your next update.`,
    'engine-full': ({ where }) =>
      `${where || 'The team’s engine'} has no room left. Tell whoever runs it; what you did is kept here and leaves as soon as there is room.`,
    'engine-changed': ({ where, detail }) =>
      detail === 'wiped'
        ? `${where || 'The team’s engine'} is empty, although the team was there. Ask a lead, then choose: fill it again from this device, or leave it.`
        : `${where || 'The team’s engine'} holds another team. Ask a lead, then choose: share with this one all the same, or leave it.`,
    damaged: ({ where, detail }) =>
      `An item${optional(' (', where, ')')} is damaged${optional(': ', detail)}. It was put aside; a colleague’s device can send it again.`,
    'too-large': ({ where, detail }) => `An item${optional(' (', where, ')')} is too large${optional(': ', detail)}. It was not read.`,
    'unknown-author': ({ where }) =>
      `An item comes from a device${optional(' (', where, ')')} that is not in the team. It was put aside; a lead can look at it.`,
    forged: ({ where }) =>
      `An item${optional(' (', where, ')')} says it is by somebody who did not sign it. It was put aside; tell a lead.`,
    'not-your-role': () => 'Your role in this team does not allow this, so nothing was changed. A lead can change your role.',
    'left-team': () => 'You are no longer in this team, so nothing was changed. Settings → Team says what you can still do.',
    'from-the-future': ({ where, detail }) =>
      `${where || 'A device'} says it is already ${detail || 'tomorrow'}. What it wrote is put aside until then; its clock needs setting.`,
    twice: ({ where }) => `Two rules have the same name${optional(' “', where, '”')}. Give one of them another, then publish again.`,
    'slow-pattern': ({ where, detail }) =>
      `A pattern of the rule${optional(' “', where, '”')} could take minutes on some texts${optional(': ', detail)}. Write it more simply, then publish again.`,
    'missed-example': ({ where, detail }) =>
      `The rule${optional(' “', where, '”')} says nothing of its bad example${optional(' “', detail, '”')}. Correct the rule or the example, then publish again.`,
    'hit-example': ({ where, detail }) =>
      `The rule${optional(' “', where, '”')} complains about its good example${optional(' “', detail, '”')}. Correct the rule or the example, then publish again.`,
    'older-version': ({ where, detail }) =>
      `${where || 'The address'} offers a guide older than yours${optional(' (', detail, ')')}. Yours stays; ask its publisher if this was meant.`,
    'unknown-workspace': () => 'This workspace is not in this browser any more. Choose another one at the top of the page.',
    'workspace-changed': () =>
      'This account answers for another workspace now, so nothing was saved. Close this and try again: the page shows the right one.',
    'workspace-shut': ({ where, detail }) =>
      `The workspace${optional(' “', where, '”')} cannot be opened${optional(' (', detail, ')')}. What it holds stays; the other workspaces go on. Restart the browser, or choose another one.`,
    'settings-damaged': ({ where }) =>
      where?.startsWith('member')
        ? 'Who you are in this browser cannot be read any more, so nothing is done in your name. Nothing was replaced: restore an export into a new workspace, or ask for help.'
        : `Some of your settings cannot be read any more${optional(' (', where, ')')}. The others count, and these stand as at first. Look through them and save: what was stored stays beside them.`,
    'stored-damaged': () =>
      'Something that Diapason keeps in this browser cannot be read any more, and this needs it. Nothing was touched: the settings say what it is.',
    'newer-store': ({ where }) =>
      `The workspace${optional(' “', where, '”')} was written by a newer version of Diapason. Nothing in it was touched: update the extension to open it.`,
    'workspace-last': () => 'This is the only workspace of this browser, so it stays. Add another one first.',
    'storage-full': () => 'The disk is full, so nothing could be saved. Free some space and try again; what you wrote is still here.',
    unanswered: ({ detail }) =>
      detail === 'maybe'
        ? 'The browser stopped Diapason before it could answer: it may have been saved, or not. Look first; do it again only where it is missing.'
        : 'The browser stopped Diapason before it could answer. Nothing was changed; try again.',
    unexpected: ({ where, detail }) =>
      `Something unexpected happened${optional(' at ', where)}${optional(' (', detail, ')')}. Reload the page and try again.`,
  },
  fr: {
    'not-understood': ({ where, detail }) =>
      `Lecture impossible${optional(' à l’endroit « ', where, ' »')}${optional(' (', detail, ')')}. Rien n’a changé ; corrigez à cet endroit et réessayez.`,
    'not-allowed': () => 'Cette action n’est possible que depuis les pages de Diapason. Ouvrez le panneau latéral pour la faire.',
    'unknown-post': ({ detail }) =>
      detail === 'link'
        ? 'Diapason ne connaît aucune adresse qui mène à ce post même, et n’en ouvre donc aucune. Cherchez-le sur son site.'
        : 'Diapason n’a plus ce post. Ouvrez-le sur son site pour l’ajouter de nouveau.',
    'unknown-escalation': () => 'Cette escalade n’est pas sur cet appareil. Rechargez la page pour voir celles qui y sont.',
    'unknown-department': ({ where }) =>
      `Le service${optional(' « ', where, ' »')} n’existe plus. Choisissez-en un autre, ou ajoutez-le dans les réglages.`,
    'unknown-channel': ({ where, detail }) =>
      detail === ''
        ? `Le canal${optional(' «\u202f', where, '\u202f»')} n’existe plus. Choisissez-en un autre pour ce service dans les réglages.`
        : `Le canal${optional(' «\u202f', where, '\u202f»')} ne peut pas servir tel qu’il est réglé\u202f: ${detail} Corrigez-le dans les réglages.`,
    'unknown-document': ({ where }) =>
      `La version${optional(' ', where)} n’est pas sur cet appareil. Rechargez la page et choisissez-en une autre.`,
    'no-channel': () => 'Ce service n’a pas encore de canal. Créez-en un dans les réglages, ou copiez le message et envoyez-le vous-même.',
    'no-permission': ({ where }) =>
      `Le navigateur ne laisse pas Diapason joindre ${where || 'cette adresse'}. Ouvrez le canal dans les réglages et autorisez-la.`,
    'out-of-reach': ({ where, detail }) =>
      `${where || 'Le destinataire'} ne répond pas${optional(' (', detail, ')')}. Diapason réessaie tout seul ; si cela dure, vérifiez la connexion ou l’adresse.`,
    'receiver-busy': ({ where, detail, until }) =>
      `${where || 'Le destinataire'} est surchargé ou en panne${optional(' (', detail, ')')}. Diapason réessaie tout seul${optional(' à partir de ', until)}.`,
    'maybe-sent': ({ where, detail }) =>
      `Le message est peut-être arrivé\u202f: aucune confirmation n’est venue${optional(' ', where && frenchOf(where))}${optional(' (', detail, ')')}. Regardez d’abord là-bas\u202f: renvoyé, il pourrait y figurer deux fois.`,
    'receiver-refused': ({ where, detail }) =>
      `${where || 'Le destinataire'} a refusé le message${optional(' (', detail, ')')}. Vérifiez le canal dans les réglages, puis renvoyez.`,
    'receiver-gone': ({ where }) =>
      `L’adresse${optional(' ', where)} n’existe plus. Demandez-en une nouvelle, mettez-la dans les réglages, puis renvoyez.`,
    'receiver-garbage': ({ where, detail }) =>
      isRedirect(detail)
        ? `${where || 'L’adresse'} renvoie vers une autre${number(detail)}, que Diapason ne suit pas. Prenez l’adresse finale dans les réglages du destinataire.`
        : `${where || 'L’adresse'} répond, mais pas comme ce genre de canal${optional(' (', detail, ')')}. Vérifiez que l’adresse est la bonne.`,
    'incomplete-parcel': ({ detail }) =>
      ownEntry(lacking.fr, detail) ?? `Il manque quelque chose au message${optional(' : ', detail)}. Complétez-le, puis renvoyez.`,
    'too-late': ({ detail }) =>
      detail === 'unreached'
        ? 'Pas encore terminé\u202f: rien ne dit que le service ait reçu le message. Renvoyez-le ou choisissez un autre service, marquez-le comme envoyé à la main, ou annulez-le.'
        : 'C’est déjà parti, l’annulation n’est plus possible. Prévenez directement le service.',
    'sent-elsewhere': ({ where }) =>
      `${where || 'Un autre navigateur'} est encore en train de l’envoyer. Attendez qu’il arrive ou échoue là-bas, ou escaladez le post de nouveau.`,
    ad: () => 'C’est un post sponsorisé : il ne peut pas être escaladé.',
    'newer-version': () =>
      'Le document a changé ailleurs entre-temps. Votre saisie est toujours là ; regardez la nouvelle version, puis enregistrez de nouveau.',
    'login-refused': ({ where, detail }) =>
      `${where || 'Le serveur de l’équipe'} refuse ce nom ou ce mot de passe${optional(' (', detail, ')')}. Corrigez-les dans Réglages → Équipe ; votre travail reste ici.`,
    'engine-denied': ({ where, detail }) =>
      `${where || 'Le serveur de l’équipe'} ne donne pas à cet utilisateur le droit de le faire${optional(' (', detail, ')')}. Voyez avec la personne qui s’en occupe ; votre travail reste ici.`,
    'engine-taken': ({ where }) =>
      `Une autre équipe occupe déjà ${where || 'cette adresse'}. Donnez à la vôtre un dossier ou un flux à elle ; rien n’a changé.`,
    'server-limit': ({ where, detail }) =>
      `${where || 'Le serveur de l’équipe'} refuse un fichier de cette taille${optional(' (', detail, ')')}. Demandez à la personne qui s’en occupe d’autoriser 8,5 Mo ; il reste ici et partira alors.`,
    'name-taken': ({ where }) =>
      `Autre chose occupe sur le serveur la place de ce qui est à envoyer${optional(' (', where, ')')}. Rien n’est écrasé : Diapason regarde de qui c’est, puis renvoie.`,
    'not-kept': ({ where, detail }) =>
      `${where || 'Le serveur de l’équipe'} a dit avoir enregistré un fichier qui n’y est pas${optional(' (', detail, ')')}. Il reste ici et sera renvoyé.`,
    'cut-short': ({ where, detail }) =>
      `${where || 'Le serveur de l’équipe'} n’a donné qu’une partie de sa réponse${optional(' (', detail, ')')}. Diapason la redemande tout seul ; rien n’est perdu.`,
    portal: ({ where, detail }) =>
      `Une page web répond à la place de ${where || 'votre serveur d’équipe'}${optional(' (', detail, ')')}, comme le fait la connexion d’un réseau. Connectez-vous au réseau, ou vérifiez l’adresse ; Diapason réessaie tout seul.`,
    'unknown-event': ({ where }) =>
      `${where || 'Un collègue'} a un Diapason plus récent, et une partie de ce qu’il a écrit n’est pas encore lisible ici. Elle est gardée et lue après votre prochaine mise à jour.`,
    'engine-full': ({ where }) =>
      `${where || 'Le moteur de l’équipe'} n’a plus de place. Prévenez la personne qui s’en occupe ; votre travail reste ici et partira dès qu’il y en aura.`,
    'engine-changed': ({ where, detail }) =>
      detail === 'wiped'
        ? `${where || 'Le moteur de l’équipe'} est vide, alors que l’équipe y était. Voyez avec un responsable, puis choisissez : le remplir depuis cet appareil, ou le laisser.`
        : `${where || 'Le moteur de l’équipe'} contient une autre équipe. Voyez avec un responsable, puis choisissez : y partager quand même, ou le laisser.`,
    damaged: ({ where, detail }) =>
      `Un élément${optional(' (', where, ')')} est abîmé${optional(' : ', detail)}. Il est mis de côté ; l’appareil d’un collègue peut le renvoyer.`,
    'too-large': ({ where, detail }) =>
      `Un élément${optional(' (', where, ')')} est trop gros${optional(' : ', detail)}. Il n’a pas été lu.`,
    'unknown-author': ({ where }) =>
      `Un élément vient d’un appareil${optional(' (', where, ')')} qui n’est pas de l’équipe. Il est mis de côté ; un responsable peut l’examiner.`,
    forged: ({ where }) =>
      `Un élément${optional(' (', where, ')')} se dit d’une personne qui ne l’a pas signé. Il est mis de côté ; prévenez un responsable.`,
    'not-your-role': () => 'Votre rôle dans l’équipe ne le permet pas : rien n’a changé. Un responsable peut changer votre rôle.',
    'left-team': () => 'Vous n’êtes plus dans cette équipe\u00a0: rien n’a changé. Réglages → Équipe dit ce que vous pouvez encore faire.',
    'from-the-future': ({ where, detail }) =>
      `${where || 'Un appareil'} se croit déjà ${optional('le ', detail) || 'demain'}. Ce qu’il a écrit est mis de côté jusque-là ; son horloge est à régler.`,
    twice: ({ where }) => `Deux règles portent le même nom${optional(' « ', where, ' »')}. Renommez-en une, puis publiez de nouveau.`,
    'slow-pattern': ({ where, detail }) =>
      `Un motif de la règle${optional(' « ', where, ' »')} pourrait prendre des minutes sur certains textes${optional(' : ', detail)}. Écrivez-le plus simplement, puis publiez de nouveau.`,
    'missed-example': ({ where, detail }) =>
      `La règle${optional(' « ', where, ' »')} ne dit rien de son mauvais exemple${optional(' « ', detail, ' »')}. Corrigez la règle ou l’exemple, puis publiez de nouveau.`,
    'hit-example': ({ where, detail }) =>
      `La règle${optional(' « ', where, ' »')} reprend son bon exemple${optional(' « ', detail, ' »')}. Corrigez la règle ou l’exemple, puis publiez de nouveau.`,
    'older-version': ({ where, detail }) =>
      `${where || 'L’adresse'} propose un guide plus ancien que le vôtre${optional(' (', detail, ')')}. Le vôtre reste ; demandez à qui le publie si c’était voulu.`,
    'unknown-workspace': () => 'Cet espace n’est plus dans ce navigateur. Choisissez-en un autre en haut de la page.',
    'workspace-changed': () =>
      'Ce compte répond maintenant pour un autre espace\u202f: rien n’a été enregistré. Fermez ceci et réessayez\u202f; la page montre le bon.',
    'workspace-shut': ({ where, detail }) =>
      `L’espace${optional(' «\u202f', where, '\u202f»')} ne s’ouvre pas${optional(' (', detail, ')')}. Son contenu reste là\u202f; les autres espaces continuent. Redémarrez le navigateur, ou choisissez-en un autre.`,
    'settings-damaged': ({ where }) =>
      where?.startsWith('member')
        ? 'Votre identité dans ce navigateur n’est plus lisible\u202f: rien n’est fait en votre nom. Rien n’a été remplacé\u202f: restaurez un export dans un nouvel espace, ou demandez de l’aide.'
        : `Une partie de vos réglages n’est plus lisible${optional(' (', where, ')')}. Les autres comptent, et ceux-ci sont comme au départ. Vérifiez-les et enregistrez\u202f: ce qui était gardé reste à côté.`,
    'stored-damaged': () =>
      'Un élément que Diapason garde dans ce navigateur n’est plus lisible, et il le faut ici. Rien n’y a été touché\u202f: les réglages disent lequel.',
    'newer-store': ({ where }) =>
      `L’espace de travail${optional(' « ', where, ' »')} a été écrit par une version plus récente de Diapason. Rien n’y a été touché : mettez l’extension à jour pour l’ouvrir.`,
    'workspace-last': () => 'C’est le seul espace de ce navigateur\u202f: il reste. Ajoutez-en d’abord un autre.',
    'storage-full': () =>
      'Le disque est plein : rien n’a pu être enregistré. Libérez de la place et réessayez ; votre saisie est toujours là.',
    unanswered: ({ detail }) =>
      detail === 'maybe'
        ? 'Le navigateur a arrêté Diapason avant sa réponse\u202f: c’est peut-être enregistré, peut-être pas. Regardez d’abord\u202f; ne recommencez que si cela manque.'
        : 'Le navigateur a arrêté Diapason avant sa réponse. Rien n’a changé\u202f; réessayez.',
    unexpected: ({ where, detail }) =>
      `Un imprévu est survenu${optional(' dans « ', where, ' »')}${optional(' (', detail, ')')}. Rechargez la page et réessayez.`,
  },
});

/** What browsers say, each in its own English, where an address does not answer: the sentence says it already. */
const NOTHING_CAME = /^(?:failed to fetch|fetch failed|load failed|networkerror when attempting to fetch resource\.?|network error)$/i;

/** A detail for a person: without the kind of an exception, and without what tells nothing. */
function plainDetail(detail: string): string {
  const plain = detail.replace(/^[A-Za-z]*Error: /, '').trim();
  return NOTHING_CAME.test(plain) ? '' : plain;
}

/** The parts of a problem as they stand in its sentence. */
export function placeIn({ where = '', detail = '', until }: Problem, language: Language): ProblemPlace {
  const time = until === undefined ? '' : new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(until);
  return { where, detail: plainDetail(detail), until: time };
}

/** A problem as whole sentences: what happened, where, and what to do. Plain text. */
export function problemSentence(problem: Problem, language: Language): string {
  const known = sentences[language];
  const code = problem.code in known ? (problem.code as keyof typeof known) : 'unexpected';
  return known[code](placeIn(problem, language));
}
