import { words } from '../../guide/words.ts';

/** For which workspace a bar speaks; said while the browser has several. */
export const brandWords = words({
  en: {
    answersFor: (workspace: string) => `Workspace: ${workspace}`,
    unsure: (workspace: string) => `Workspace: ${workspace}, as on the last page that said who is signed in. This page does not.`,
  },
  fr: {
    answersFor: (workspace) => `Espace de travail\u202f: ${workspace}`,
    unsure: (workspace) =>
      `Espace de travail\u202f: ${workspace}, comme sur la dernière page qui disait quel compte est connecté. Celle-ci ne le dit pas.`,
  },
});
