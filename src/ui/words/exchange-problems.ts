import { words } from '../../guide/words.ts';
import { optional, type Sentences } from './problem-parts.ts';

/** What a team's server does, and what comes from colleagues by it: only our own pages say so. */
export type ExchangeCode =
  | 'login-refused'
  | 'engine-denied'
  | 'engine-taken'
  | 'server-limit'
  | 'name-taken'
  | 'not-kept'
  | 'cut-short'
  | 'portal'
  | 'unknown-event'
  | 'engine-full'
  | 'engine-changed'
  | 'unknown-author'
  | 'forged'
  | 'from-the-future';

export const exchangeSentences = words<Sentences<ExchangeCode>>({
  en: {
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
    'unknown-author': ({ where }) =>
      `An item comes from a device${optional(' (', where, ')')} that is not in the team. It was put aside; a lead can look at it.`,
    forged: ({ where }) =>
      `An item${optional(' (', where, ')')} says it is by somebody who did not sign it. It was put aside; tell a lead.`,
    'from-the-future': ({ where, detail }) =>
      `${where || 'A device'} says it is already ${detail || 'tomorrow'}. What it wrote is put aside until then; its clock needs setting.`,
  },
  fr: {
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
    'unknown-author': ({ where }) =>
      `Un élément vient d’un appareil${optional(' (', where, ')')} qui n’est pas de l’équipe. Il est mis de côté ; un responsable peut l’examiner.`,
    forged: ({ where }) =>
      `Un élément${optional(' (', where, ')')} se dit d’une personne qui ne l’a pas signé. Il est mis de côté ; prévenez un responsable.`,
    'from-the-future': ({ where, detail }) =>
      `${where || 'Un appareil'} se croit déjà ${optional('le ', detail) || 'demain'}. Ce qu’il a écrit est mis de côté jusque-là ; son horloge est à régler.`,
  },
});
