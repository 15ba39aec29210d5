import { words } from '../../guide/words.ts';

/** What a page says where no workspace answers yet, or none can be opened; nothing of it is seen while the browser has one. */
export const workspaceWords = words({
  en: {
    which: (account: string) => `Which workspace does ${account} answer for?`,
    gone: (account: string) => `The workspace that ${account} answered for was removed from this browser. Which one now?`,
    choose: 'Choose…',
    later: 'Not now',
    close: 'Close',
    shut: (workspace: string) =>
      `Diapason cannot open the workspace${workspace === '' ? '' : ` “${workspace}”`}, so it shows nothing here. What it holds stays. Restart the browser, or open the panel to choose another one.`,
    newer: (workspace: string) =>
      `The workspace${workspace === '' ? '' : ` “${workspace}”`} was written by a newer version of Diapason, so it shows nothing here. Update the extension; nothing was touched.`,
  },
  fr: {
    which: (account) => `Pour quel espace de travail répond ${account}\u202f?`,
    gone: (account) => `L’espace pour lequel ${account} répondait a été retiré de ce navigateur. Pour lequel désormais\u202f?`,
    choose: 'Choisir…',
    later: 'Pas maintenant',
    close: 'Fermer',
    shut: (workspace) =>
      `Diapason n’arrive pas à ouvrir l’espace de travail${workspace === '' ? '' : ` «\u202f${workspace}\u202f»`} et ne montre donc rien ici. Son contenu reste là. Redémarrez le navigateur, ou ouvrez le panneau pour en choisir un autre.`,
    newer: (workspace) =>
      `L’espace de travail${workspace === '' ? '' : ` «\u202f${workspace}\u202f»`} a été écrit par une version plus récente de Diapason, qui ne montre donc rien ici. Mettez l’extension à jour\u202f; rien n’a été touché.`,
  },
});
