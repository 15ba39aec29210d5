import { words } from '../../../guide/words.ts';
import { frenchOf } from '../../../ui/words/french.ts';

/** What is said after an absence. */
export const awayWords = words({
  en: {
    title: 'While you were away',
    did: (list: string) => `Actions of colleagues: ${list}.`,
    answered: (author: string, by: string) => `${by} answered your post of ${author}`,
    someone: 'somebody',
    more: (count: number) => `and ${count} more of your posts were answered.`,
    read: 'I have read it',
  },
  fr: {
    title: 'Pendant votre absence',
    did: (list) => `Actions de vos collègues : ${list}.`,
    answered: (author, by) => `${by} a répondu à votre post ${frenchOf(author)}`,
    someone: 'quelqu’un',
    more: (count) => `et ${count} autres de vos posts ont une réponse.`,
    read: 'J’ai lu',
  },
});
