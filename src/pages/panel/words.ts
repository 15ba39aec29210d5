import type { Priority, QueuePlace } from '../../contract/state.ts';
import { listSites } from '../../domain/sites.ts';
import { words } from '../../guide/words.ts';

interface PanelWords {
  readonly title: string;
  readonly queue: string;
  readonly places: Readonly<Record<QueuePlace, string>>;
  readonly empty: Readonly<Record<QueuePlace, readonly [title: string, text: string]>>;
  readonly nothingFound: readonly [title: string, text: string];
  readonly clear: string;
  readonly more: string;
  readonly guide: string;
  readonly settings: string;
  readonly welcome: string;
  readonly keys: string;
  readonly search: string;
  readonly searchHint: string;
  readonly filters: string;
  readonly late: (time: string) => string;
  readonly claimed: (name: string) => string;
  readonly claimedByMe: string;
  readonly points: (points: string, level: string) => string;
  readonly levels: Readonly<Record<Priority['level'], string>>;
  readonly unknownAuthor: string;
  readonly noText: string;
  readonly loading: string;
  readonly readsOnly: string;
}

/** What the queue says. */
export const panelWords = words<PanelWords>({
  en: {
    title: 'Diapason',
    queue: 'Queue',
    places: { open: 'Open', mine: 'Mine', escalated: 'Escalated', answered: 'Answered' },
    empty: {
      open: ['Nothing waits', `Posts you label, claim or note on ${listSites('en')} appear here, the most urgent first.`],
      mine: ['You hold no post', 'Choose “I take it” on a post: colleagues see that you are on it.'],
      escalated: ['Nothing is with a department', 'Hand a post over with one click: it waits here until somebody answers.'],
      answered: ['No answer yet', 'Posts you have answered on the site or settled with a department are kept here.'],
    },
    nothingFound: ['Nothing found', 'No post here holds all of these words and labels.'],
    clear: 'Clear search and filters',
    more: 'More',
    guide: 'Tone guide',
    settings: 'Settings',
    welcome: 'Welcome page',
    keys: 'Keyboard shortcuts',
    search: 'Search',
    searchHint: 'Search a post, a person…',
    filters: 'Filters',
    late: (time) => `late by ${time}`,
    claimed: (name) => `${name} is on it`,
    claimedByMe: 'You are on it',
    points: (points, level) => `priority ${points}, ${level}`,
    levels: { critical: 'critical', high: 'high', normal: 'normal', low: 'low' },
    unknownAuthor: 'Unknown author',
    noText: 'No text',
    loading: 'Reading the queue…',
    readsOnly: 'You read along: your role in this team changes nothing. A lead can change your role.',
  },
  fr: {
    title: 'Diapason',
    queue: 'File',
    places: { open: 'À répondre', mine: 'À moi', escalated: 'Escaladés', answered: 'Répondus' },
    empty: {
      open: [
        'Rien n’attend',
        `Les posts que vous étiquetez, prenez ou annotez sur ${listSites('fr')} arrivent ici, les plus urgents d’abord.`,
      ],
      mine: ['Vous n’avez pris aucun post', 'Choisissez « Je prends » sur un post : vos collègues voient que vous vous en occupez.'],
      escalated: ['Rien n’est chez un service', 'Confiez un post en un clic : il attend ici jusqu’à la réponse.'],
      answered: ['Pas encore de réponse', 'Les posts répondus sur le site ou réglés avec un service sont gardés ici.'],
    },
    nothingFound: ['Rien trouvé', 'Aucun post ici ne réunit ces mots et ces étiquettes.'],
    clear: 'Effacer la recherche et les filtres',
    more: 'Plus',
    guide: 'Guide de ton',
    settings: 'Réglages',
    welcome: 'Page d’accueil',
    keys: 'Raccourcis clavier',
    search: 'Chercher',
    searchHint: 'Chercher un post, une personne…',
    filters: 'Filtres',
    late: (time) => `en retard de ${time}`,
    claimed: (name) => `${name} s’en occupe`,
    claimedByMe: 'Vous vous en occupez',
    points: (points, level) => `priorité ${points}, ${level}`,
    levels: { critical: 'critique', high: 'haute', normal: 'normale', low: 'basse' },
    unknownAuthor: 'Auteur inconnu',
    noText: 'Sans texte',
    loading: 'Lecture de la file…',
    readsOnly: 'Vous lisez : votre rôle dans l’équipe ne modifie rien. Un responsable peut changer votre rôle.',
  },
});
