import { words } from '../../guide/words.ts';

/** What the window says that asks which workspace an account answers for. */
export const accountWords = words({
  en: {
    which: (account: string) => `Which workspace does ${account} answer for?`,
    gone: (workspace: string) => `“${workspace}”, which it answered for, was removed from this browser.`,
    why: (site: string) => `A page of ${site} says that this account is signed in. From now on its pages show the workspace you choose.`,
    suggested: 'probably this one',
    never: 'Do not ask again',
    neverHelp: (first: string) => `Its pages then show “${first}”. You can choose another one in the settings, under Team.`,
    settled: 'There is nothing to choose any more: this account has its workspace.',
    close: 'Close',
  },
  fr: {
    which: (account) => `Pour quel espace de travail répond ${account}\u202f?`,
    gone: (workspace) => `«\u202f${workspace}\u202f», pour lequel il répondait, a été retiré de ce navigateur.`,
    why: (site) => `Une page de ${site} dit que ce compte est connecté. Désormais, ses pages montrent l’espace que vous choisissez.`,
    suggested: 'probablement celui-ci',
    never: 'Ne plus demander',
    neverHelp: (first) =>
      `Ses pages montrent alors «\u202f${first}\u202f». Vous pourrez en choisir un autre dans les réglages, sous Équipe.`,
    settled: 'Il n’y a plus rien à choisir\u202f: ce compte a son espace.',
    close: 'Fermer',
  },
});
