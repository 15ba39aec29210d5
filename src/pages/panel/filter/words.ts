import { words } from '../../../guide/words.ts';

/** What is said where the queue is searched and filtered. */
export const filterWords = words({
  en: {
    search: 'Search and filter',
    hint: 'Search, or filter by…',
    filters: 'Filters',
    list: 'Filters to choose from',
    title: (field: string, name: string) => `${field}: ${name}`,
    remove: (title: string) => `Remove the filter ${title}`,
    clear: 'Clear filters',
    none: 'No filter has these words. The posts that hold them are shown.',
    /** Read out as the list changes. */
    count: (count: number) => (count === 1 ? '1 post' : `${count} posts`),
    /** Where only the first of many were read. */
    countMore: (count: number) => (count === 1 ? '1 post and more' : `${count} posts and more`),
    late: 'late',
    soon: 'due within the hour',
    fields: {
      late: 'Time',
      site: 'From',
      kind: 'Kind',
      sentiment: 'Sentiment',
      topic: 'Topic',
      person: 'Person',
      member: 'Colleague',
      date: 'Written',
      mark: 'Mark',
    },
    days: { today: 'today', yesterday: 'yesterday', week: 'in the last 7 days', older: 'before that' },
  },
  fr: {
    search: 'Chercher et filtrer',
    hint: 'Chercher, ou filtrer par…',
    filters: 'Filtres',
    list: 'Filtres au choix',
    title: (field, name) => `${field} : ${name}`,
    remove: (title) => `Retirer le filtre ${title}`,
    clear: 'Retirer les filtres',
    none: 'Aucun filtre n’a ces mots. Les posts qui les contiennent sont affichés.',
    count: (count) => (count < 2 ? `${count} post` : `${count} posts`),
    countMore: (count) => (count < 2 ? `${count} post et davantage` : `${count} posts et davantage`),
    late: 'en retard',
    soon: 'dû dans l’heure',
    fields: {
      late: 'Délai',
      site: 'Vient de',
      kind: 'Genre',
      sentiment: 'Sentiment',
      topic: 'Sujet',
      person: 'Personne',
      member: 'Collègue',
      date: 'Écrit',
      mark: 'Marque',
    },
    days: { today: 'aujourd’hui', yesterday: 'hier', week: 'ces 7 derniers jours', older: 'avant' },
  },
});
