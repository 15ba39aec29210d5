import { listSites } from '../../../domain/sites.ts';
import { words } from '../../../guide/words.ts';

/** What is said where a person allows a site, or takes it back. */
export const siteAccessWords = words({
  en: {
    title: 'Where Diapason may read',
    why: `It reads the posts you see there, to put its bar on them and to check your replies. It runs on no site but ${listSites('en')}, and there only once you allow it: the browser asks you.`,
    /** The button that asks for a site, and for all at once. */
    allow: (site: string) => `Allow ${site}`,
    allowAll: (count: number) => (count === 2 ? 'Allow both' : 'Allow all'),
    allowed: (hosts: string) => `Allowed: ${hosts}`,
    notYet: (site: string) => `Diapason may not read ${site} yet.`,
    notUsed: (site: string) => `I do not use ${site}`,
    /** After it: the site is switched off. */
    off: (site: string) => `${site} is off. Settings → Sites switches it on again.`,
    giveBack: (site: string) => `Stop allowing ${site}`,
    givenBack: (site: string) => `Diapason no longer runs on ${site}, open tabs included.`,
    refused: 'The browser did not allow it, so nothing changed. You can allow it here at any time.',
  },
  fr: {
    title: 'Où Diapason peut lire',
    why: `Il y lit les posts que vous voyez, pour y placer sa barre et vérifier vos réponses. Il ne tourne que sur ${listSites('fr')}, et seulement si vous l’autorisez\u202f: le navigateur vous le demande.`,
    allow: (site) => `Autoriser ${site}`,
    allowAll: (count) => (count === 2 ? 'Autoriser les deux' : 'Tout autoriser'),
    allowed: (hosts) => `Autorisé\u202f: ${hosts}`,
    notYet: (site) => `Diapason ne peut pas encore lire ${site}.`,
    notUsed: (site) => `Je n’utilise pas ${site}`,
    off: (site) => `${site} est désactivé. Réglages → Sites le réactive.`,
    giveBack: (site) => `Ne plus autoriser ${site}`,
    givenBack: (site) => `Diapason ne tourne plus sur ${site}, onglets ouverts compris.`,
    refused: 'Le navigateur ne l’a pas autorisé\u202f: rien n’a changé. Vous pouvez l’autoriser ici à tout moment.',
  },
});
