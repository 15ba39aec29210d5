import { listSites } from '../../../domain/sites.ts';
import { words } from '../../../guide/words.ts';

interface SiteAccessWords {
  readonly title: string;
  readonly why: string;
  /** The button that asks for a site, and for all at once. */
  readonly allow: (site: string) => string;
  readonly allowAll: (count: number) => string;
  readonly allowed: (hosts: string) => string;
  readonly notYet: (site: string) => string;
  readonly notUsed: (site: string) => string;
  /** After it: the site is switched off. */
  readonly off: (site: string) => string;
  readonly giveBack: (site: string) => string;
  readonly givenBack: (site: string) => string;
  readonly refused: string;
}

/** What is said where a person allows a site, or takes it back. */
export const siteAccessWords = words<SiteAccessWords>({
  en: {
    title: 'Where Diapason may read',
    why: `It reads the posts you see there, to put its bar on them and to check your replies. It runs on no site but ${listSites('en')}, and there only once you allow it: the browser asks you.`,
    allow: (site) => `Allow ${site}`,
    allowAll: (count) => (count === 2 ? 'Allow both' : 'Allow all'),
    allowed: (hosts) => `Allowed: ${hosts}`,
    notYet: (site) => `Diapason may not read ${site} yet.`,
    notUsed: (site) => `I do not use ${site}`,
    off: (site) => `${site} is off. Settings → Sites switches it on again.`,
    giveBack: (site) => `Stop allowing ${site}`,
    givenBack: (site) => `Diapason no longer runs on ${site}, open tabs included.`,
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
