import { words } from '../../../guide/words.ts';

/** What the pages say of the team wherever it is shown. */
export const teamWords = words({
  en: {
    lights: { alone: 'On your own', 'in-step': 'In step', 'to-send': 'To send', 'out-of-reach': 'Out of reach', asks: 'Needs you' },
    aloneHelp: 'You work alone and offline: everything is stored in this browser.',
    toSend: (count: number) => `${count} to send`,
    since: (time: string) => `Last in step ${time}.`,
    live: 'What colleagues do appears by itself.',
    notLive: 'What colleagues do appears every minute.',
    kept: 'What you do is kept here and leaves by itself as soon as the team is there again.',
    behind: (time: string) => `This computer’s clock is ${time} behind the server’s. Set it right: times shown here are wrong until then.`,
    ahead: (time: string) => `This computer’s clock is ${time} ahead of the server’s. Set it right: times shown here are wrong until then.`,
    profileCopied: (moved: number) =>
      moved === 0
        ? 'This browser’s profile had been copied, or brought back from a backup. It goes on as a new device; nothing was lost.'
        : `This browser’s profile had been copied, or brought back from a backup. It goes on as a new device, and sends ${moved === 1 ? 'one action' : `${moved} actions`} anew; nothing was lost.`,
    byFile: 'By file',
    byFileHelp:
      'Your team exchanges files by hand, and nothing leaves or comes by itself: colleagues see what you did once they took in a file that you saved after it, and you see theirs once you took in theirs.',
    waitsForFile: 'What you did since your last file waits here for the next one.',
    neverExchanged: 'No file has been exchanged yet.',
    exchanged: (time: string) => `Last exchanged ${time}.`,
    asideLight: (count: number, isBelow: boolean) =>
      `${count === 1 ? 'One item was put aside' : `${count} items were put aside`}; ${isBelow ? 'why stands below' : 'the team page says why'}.`,
    enter: 'Join or start a team',
    toTeam: 'To the team page',
    close: 'Close',
    roles: { member: 'Member', lead: 'Lead', department: 'Department', reader: 'Reader', left: 'Left' },
    now: 'Share now',
    cancel: 'Cancel',
    notAllowed: 'The browser did not allow this address, so nothing was done.',
  },
  fr: {
    lights: {
      alone: 'En solo',
      'in-step': 'À jour',
      'to-send': 'À envoyer',
      'out-of-reach': 'Hors d’atteinte',
      asks: 'À vous de voir',
    },
    aloneHelp: 'Vous travaillez seul et hors ligne : tout est stocké dans ce navigateur.',
    toSend: (count) => `${count} à envoyer`,
    since: (time) => `À jour pour la dernière fois ${time}.`,
    live: 'Ce que font vos collègues apparaît aussitôt.',
    notLive: 'Ce que font vos collègues apparaît chaque minute.',
    kept: 'Ce que vous faites est gardé ici et partira tout seul dès que l’équipe sera de nouveau là.',
    behind: (time) =>
      `L’horloge de cet ordinateur retarde de ${time} sur celle du serveur. Réglez-la\u00a0: d’ici là, les heures affichées sont fausses.`,
    ahead: (time) =>
      `L’horloge de cet ordinateur avance de ${time} sur celle du serveur. Réglez-la\u00a0: d’ici là, les heures affichées sont fausses.`,
    profileCopied: (moved) =>
      moved === 0
        ? 'Le profil de ce navigateur a été copié, ou repris d’une sauvegarde. Il continue comme un nouvel appareil\u00a0; rien n’est perdu.'
        : `Le profil de ce navigateur a été copié, ou repris d’une sauvegarde. Il continue comme un nouvel appareil et renvoie ${moved === 1 ? 'une action' : `${moved} actions`}\u00a0; rien n’est perdu.`,
    byFile: 'Par fichier',
    byFileHelp:
      'Votre équipe s’échange des fichiers, et rien ne part ni n’arrive tout seul\u00a0: vos collègues voient ce que vous avez fait une fois ajouté un fichier que vous avez enregistré ensuite, et vous voyez ce qu’ils ont fait une fois le leur ajouté.',
    waitsForFile: 'Ce que vous avez fait depuis votre dernier fichier attend ici le prochain.',
    neverExchanged: 'Aucun fichier n’a encore été échangé.',
    exchanged: (time) => `Dernier échange ${time}.`,
    asideLight: (count, isBelow) =>
      `${count === 1 ? 'Un élément est mis de côté' : `${count} éléments sont mis de côté`}\u00a0; ${isBelow ? 'la raison est dite plus bas' : 'la page de l’équipe dit pourquoi'}.`,
    enter: 'Rejoindre ou créer une équipe',
    toTeam: 'Vers la page de l’équipe',
    close: 'Fermer',
    roles: { member: 'Membre', lead: 'Responsable', department: 'Service', reader: 'Lecteur', left: 'N’est plus là' },
    now: 'Partager maintenant',
    cancel: 'Annuler',
    notAllowed: 'Le navigateur n’a pas autorisé cette adresse : rien n’a été fait.',
  },
});
