import { ownEntry } from '../../domain/own-entry.ts';
import { words } from '../../guide/words.ts';
import { frenchOf } from './french.ts';
import { optional, type Sentences } from './problem-parts.ts';

/** What keeps an escalation from its department. */
export type EscalationCode =
  | 'unknown-escalation'
  | 'unknown-department'
  | 'unknown-channel'
  | 'no-channel'
  | 'no-permission'
  | 'out-of-reach'
  | 'receiver-busy'
  | 'maybe-sent'
  | 'receiver-refused'
  | 'receiver-gone'
  | 'receiver-garbage'
  | 'incomplete-parcel'
  | 'too-late'
  | 'sent-elsewhere'
  | 'ad';

/** A status of a redirect, or `redirect` where the browser tells no more. */
const isRedirect = (detail: string) => /^(?:3\d\d|redirect)\b/.test(detail);
const number = (detail: string) => optional(' (', /^\d+/.exec(detail)?.[0] ?? '', ')');

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

export const escalationSentences = words<Sentences<EscalationCode>>({
  en: {
    'unknown-escalation': () => 'This escalation is not on this device. Reload the page to see what is.',
    'unknown-department': ({ where }) =>
      `The department${optional(' “', where, '”')} no longer exists. Choose another one, or add it in the settings.`,
    'unknown-channel': ({ where, detail }) =>
      detail === ''
        ? `The channel${optional(' “', where, '”')} no longer exists. Choose another one for the department in the settings.`
        : `The channel${optional(' “', where, '”')} cannot be used as it is set up: ${detail} Correct it in the settings.`,
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
  },
  fr: {
    'unknown-escalation': () => 'Cette escalade n’est pas sur cet appareil. Rechargez la page pour voir celles qui y sont.',
    'unknown-department': ({ where }) =>
      `Le service${optional(' « ', where, ' »')} n’existe plus. Choisissez-en un autre, ou ajoutez-le dans les réglages.`,
    'unknown-channel': ({ where, detail }) =>
      detail === ''
        ? `Le canal${optional(' «\u202f', where, '\u202f»')} n’existe plus. Choisissez-en un autre pour ce service dans les réglages.`
        : `Le canal${optional(' «\u202f', where, '\u202f»')} ne peut pas servir tel qu’il est réglé\u202f: ${detail} Corrigez-le dans les réglages.`,
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
  },
});
